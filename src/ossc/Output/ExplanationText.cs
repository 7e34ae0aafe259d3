using System.Globalization;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Emit.Inspection;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Output;

/// <summary>The explanation of a task for people.</summary>
internal static class ExplanationText
{
    /// <summary>So many rows of a table are shown; the rest is in the JSON.</summary>
    private const int MostRows = 40;

    private const int LongestValue = 60;

    public static void Write(Painter painter, TaskExplanation told)
    {
        painter.Write(
            PrintableText.OneLine($"{told.Task.Id} {told.Task.Title} ({told.Task.Spec}): {told.Status}") + "\n",
            Paint.Strong
        );
        painter.Write(
            PrintableText.OneLine($"It {(told.Stands ? "stands" : "does not stand")}. {told.Reason}") + "\n",
            told.Stands ? Paint.Good : Paint.Warning
        );
        if (!told.Causes.IsEmpty)
        {
            painter.Write("\nhow it came to this\n", Paint.Strong);
            painter.Write(Table([.. told.Causes.Select(RowOf)]));
        }

        foreach (var key in told.Keys)
        {
            painter.Write($"\n{key.Kind} key {Change(key.Before?.Short, key.After.Short)}: {Summary(key)}\n", Paint.Strong);
            painter.Write(
                Table([.. key.Changes.Select(change => new[] { change.Name, Change(Shown(change.Before), Shown(change.After)) })])
            );
        }

        if (!told.Files.IsEmpty)
        {
            painter.Write("\nfiles that it sees\n", Paint.Strong);
            painter.Write(
                Table([
                    .. told.Files.Select(file =>
                        new[]
                        {
                            file.Path,
                            file.Content.Short,
                            file.Task is null ? "set-up" : $"by {file.Task}",
                            file.IsGiven ? "given to the model" : "",
                        }
                    ),
                ])
            );
        }
    }

    private static string[] RowOf(Cause cause) =>
        [
            cause.Task,
            cause.Build is { } build ? $"build {build.ToString(CultureInfo.InvariantCulture)}" : "ahead",
            cause.Sentence,
        ];

    private static string Summary(KeyComparison key) =>
        key.Before is null ? $"nothing is recorded, {Invocation.Count(key.Same, "input")}"
        : key.Before == key.After ? $"{Invocation.Count(key.Same, "input")}, none differs"
        : !key.IsTextKept ? "it differs, and what was recorded is not there to compare"
        : $"{Invocation.Count(key.Changes.Length, "input")} of {(key.Changes.Count(change => change.After is not null) + key.Same).ToString(CultureInfo.InvariantCulture)} differ"
            + (key.Changes.Length == 1 ? "s" : "");

    private static string Change(string? before, string? after) =>
        before == after ? after ?? ""
        : before is null ? after!
        : $"{before} → {after ?? "(gone)"}";

    /// <summary>A value of a key: a short digest, or the beginning of a text.</summary>
    private static string? Shown(string? value) =>
        value is null ? null
        : value.Length == 0 ? "(empty)"
        : Digest.TryParse(value, out var digest) ? digest.Short
        : value.Length > LongestValue ? value[..LongestValue] + "…"
        : value;

    private static string Table(string[][] rows) =>
        string.Concat(
            TextTable
                .Render([.. rows.Take(MostRows)])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => $"  {line}\n")
        )
        + (
            rows.Length > MostRows
                ? $"  and {(rows.Length - MostRows).ToString(CultureInfo.InvariantCulture)} more, which `--format json` lists\n"
                : ""
        );
}

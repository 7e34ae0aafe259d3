using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>
/// How a task changed a file, as lines with a mark in front: <c>+</c> added, <c>-</c> removed, a blank for those around, <c>@</c> where equal
/// lines are left out, <c>!</c> for a word about the file.
/// </summary>
internal static class OutputDiff
{
    private const int Context = 3;

    /// <summary>Most bytes of a file that is compared: the time to compare grows with the square of what differs.</summary>
    private const int Most = 100_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The difference; null stands for a file that is not there.</summary>
    public static string Of(byte[]? before, byte[]? after)
    {
        if (TextOf(before) is not { } old || TextOf(after) is not { } now)
        {
            return $"!no text: {Size(before)} before, {Size(after)} after\n";
        }

        return old.Length == 0 ? All('+', now)
            : now.Length == 0 ? All('-', old)
            : before!.Length > Most || after!.Length > Most
                ? $"!too long to be compared here: {Size(before)} before, {Size(after)} after\n"
            : Hunks(old, now);
    }

    private static string? TextOf(byte[]? bytes)
    {
        try
        {
            var text = Strict.GetString(bytes ?? []);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Size(byte[]? bytes) => bytes is null ? "nothing" : $"{bytes.Length} bytes";

    private static string All(char mark, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        return text.Length == 0 ? "" : string.Concat(lines.Select(line => $"{mark}{line}\n"));
    }

    private static string Hunks(string before, string after)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                var start = Math.Max(0, i - Context);
                Array.Fill(near, true, start, Math.Min(lines.Count, i + Context + 1) - start);
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (near[i])
            {
                text.Append(MarkOf(lines[i].Type)).Append(lines[i].Text).Append('\n');
            }
            else if (i == 0 || near[i - 1])
            {
                text.Append("@\n");
            }
        }

        return text.ToString();
    }

    private static char MarkOf(ChangeType type) =>
        type switch
        {
            ChangeType.Inserted => '+',
            ChangeType.Deleted => '-',
            _ => ' ',
        };
}

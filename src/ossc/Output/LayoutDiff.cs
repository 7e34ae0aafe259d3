using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine.Output;

/// <summary>
/// What formatting changes in a file, as the hunks of a unified diff. Formatting adds and takes away blank lines only, so lines are matched in
/// one pass. Where more differed, the hunks would still be right, though not the shortest.
/// </summary>
internal sealed class LayoutDiff
{
    private const int Context = 3;

    private readonly List<DiffLine> lines = [];

    /// <summary>The line break that lines have without a word about it: that of the first one, which formatting gives to all.</summary>
    private readonly string usual;

    private LayoutDiff(string before, string after)
    {
        List<string> old = [.. Lines(before)];
        List<string> wanted = [.. Lines(after)];
        usual = BreakOf(wanted.Concat(old).FirstOrDefault(""));
        Match(old, wanted);
    }

    /// <summary>The lines of the hunks, fit for a terminal, each ended by <c>\n</c>; none when the texts are the same.</summary>
    public static IEnumerable<DiffLine> Hunks(string before, string after) => new LayoutDiff(before, after).Hunks();

    private IEnumerable<DiffLine> Hunks()
    {
        var (at, old, wanted) = (0, 0, 0);
        while (lines.FindIndex(at, line => line.Mark != ' ') is var change and >= 0)
        {
            var skipped = Math.Max(change - Context, at) - at;
            (at, old, wanted) = (at + skipped, old + skipped, wanted + skipped);
            var hunk = lines[at..EndOfHunk(change)];
            var (removed, added) = (hunk.Count(line => line.Mark != '+'), hunk.Count(line => line.Mark != '-'));
            yield return new('@', $"@@ -{Range(old, removed)} +{Range(wanted, added)} @@\n");
            foreach (var line in hunk)
            {
                yield return new(line.Mark, Show(line));
            }

            (at, old, wanted) = (at + hunk.Count, old + removed, wanted + added);
        }
    }

    /// <summary>Behind the context of the last change between which and the one before there is no more than the context of both.</summary>
    private int EndOfHunk(int change)
    {
        for (var i = change + 1; i < lines.Count && i - change <= 2 * Context + 1; i++)
        {
            change = lines[i].Mark == ' ' ? change : i;
        }

        return Math.Min(change + Context + 1, lines.Count);
    }

    /// <summary>Pairs the lines: blank ones with blank ones while both sides have some, the others with each other in order.</summary>
    private void Match(List<string> old, List<string> wanted)
    {
        var added = new List<DiffLine>();
        var (i, j) = (0, 0);
        while (i < old.Count || j < wanted.Count)
        {
            var left = i < old.Count ? old[i] : null;
            var right = j < wanted.Count ? wanted[j] : null;
            if (left is not null && left == right)
            {
                lines.AddRange(added);
                added.Clear();
                lines.Add(new(' ', left));
                (i, j) = (i + 1, j + 1);
                continue;
            }

            if (left is not null && (right is null || IsBlank(left) || !IsBlank(right)))
            {
                lines.Add(new('-', left));
                i++;
            }

            if (right is not null && (left is null || IsBlank(right) || !IsBlank(left)))
            {
                added.Add(new('+', right));
                j++;
            }
        }

        lines.AddRange(added);
    }

    /// <summary>The line behind its mark; a line break that is not the usual one is shown as a picture.</summary>
    private string Show(DiffLine line)
    {
        var end = BreakOf(line.Text);
        var text = string.Join('\t', line.Text[..^end.Length].Split('\t').Select(PrintableText.OneLine));
        var picture =
            end == usual ? ""
            : end == "\n" ? "\u240A"
            : end == "" ? "\n\\ No newline at end of file"
            : "\u240D";
        return $"{line.Mark}{text.Replace("\uFEFF", "<U+FEFF>", StringComparison.Ordinal)}{picture}\n";
    }

    /// <summary>First line and number of lines; of no lines, the line that they would follow.</summary>
    private static string Range(int before, int count) =>
        FormattableString.Invariant($"{(count == 0 ? before : before + 1)},{count}");

    private static bool IsBlank(string line) => line.AsSpan().Trim('\uFEFF').IsWhiteSpace();

    private static string BreakOf(string line) =>
        line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n"
        : line is [.., '\n' or '\r'] ? line[^1..]
        : "";

    /// <summary>The lines with their breaks: LF, CR LF or CR.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found + 1 : text.Length;
            end += text[end - 1] == '\r' && end < text.Length && text[end] == '\n' ? 1 : 0;
            yield return text[start..end];
            start = end;
        }
    }
}

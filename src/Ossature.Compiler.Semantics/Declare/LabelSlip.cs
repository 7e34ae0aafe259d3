using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Lines that were meant to start with a label and do not: <c>**Accepts**: x</c>, <c>Accepts: x</c>, <c>- **Accepts:** x</c>.</summary>
internal static class LabelSlip
{
    /// <summary>What stands in the place of a label at the start of a line of an entry, up to the text behind it; or null.</summary>
    public static TextSpan? Find(SourceText source, EntrySyntax entry, EntryLabel label)
    {
        // Most files have the label, or nothing like it.
        if (
            !source
                .Text.AsSpan(entry.FullSpan.Start, entry.FullSpan.Length)
                .Contains(label.Name, StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        foreach (var line in entry.Tokens())
        {
            if ((LineKind)line.Kind is LineKind.Text or LineKind.Continuation or LineKind.Bullet or LineKind.OtherBullet)
            {
                var end = EndOfSlip(source.Text.AsSpan(line.Start, line.End - line.Start), label.Name);
                if (end > 0)
                {
                    return new(line.Start, end);
                }
            }
        }

        return null;
    }

    /// <summary>Number of characters before the text that follows such a label; zero when the line starts with none.</summary>
    private static int EndOfSlip(ReadOnlySpan<char> line, string name)
    {
        var at = Skip(line, 0, "-+*_ \t");
        if (!line[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = Skip(line, at + name.Length, "*_ \t:");
        var marks = line[(at + name.Length)..end];

        // A plain word with a colon is a label only where nothing else can be meant: it starts with a capital at the start of the line.
        var isBold = line[..at].ContainsAny('*', '_');
        return marks.Contains(':') && (isBold || (at == 0 && char.IsUpper(line[0]))) ? end : 0;
    }

    private static int Skip(ReadOnlySpan<char> line, int start, string characters) =>
        line[start..].IndexOfAnyExcept(characters) is >= 0 and var length ? start + length : line.Length;
}

using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Which lines of a file belong to which element of an array of tables: its header with the comment lines right above it, its keys, and
/// the tables inside it, up to the next header.
/// </summary>
internal sealed class TomlBlocks
{
    private readonly TomlSyntaxTree tree;
    private readonly SourceText source;
    private readonly ImmutableArray<TomlLineSyntax> lines;

    public TomlBlocks(TomlSyntaxTree tree)
    {
        this.tree = tree;
        source = tree.Source;
        lines = tree.Document.Lines;
    }

    /// <summary>Where an element starts, the comment above its header included.</summary>
    public int StartOf(TomlTable element) => lines[FirstLine(HeaderOf(element))].FullSpan.Start;

    /// <summary>Where the next block starts, so that the blank lines behind an element count as its own.</summary>
    public int EndOf(TomlTable element)
    {
        var next = NextHeader(element);
        return next == lines.Length ? source.Length : lines[FirstLine(next)].FullSpan.Start;
    }

    /// <summary>Behind the last line of an element that is not empty.</summary>
    public int ContentEndOf(TomlTable element)
    {
        var next = NextHeader(element);
        var last = (next == lines.Length ? next : FirstLine(next)) - 1;
        while (IsEmpty(lines[last]))
        {
            last--;
        }

        return lines[last].FullSpan.End;
    }

    private int HeaderOf(TomlTable element) => tree.LineAt(element.HeaderAt!.Value);

    private int FirstLine(int header)
    {
        var first = header;
        while (first > 0 && IsComment(lines[first - 1]))
        {
            first--;
        }

        return first;
    }

    private int NextHeader(TomlTable element)
    {
        var index = HeaderOf(element);
        var parts = KeyOf(lines[index])!.Parts;
        do
        {
            index++;
        } while (index < lines.Length && (KeyOf(lines[index]) is not { } key || IsInside(key, parts)));

        return index;
    }

    /// <summary>Whether a header names a table inside the element: its key goes on where the element's key ends.</summary>
    private bool IsInside(TomlKeySyntax key, ImmutableArray<TomlKeyPartSyntax> element)
    {
        if (key.Parts.Length <= element.Length)
        {
            return false;
        }

        for (var i = 0; i < element.Length; i++)
        {
            if (source.ToString(key.Parts[i].Name.Span) != source.ToString(element[i].Name.Span))
            {
                return false;
            }
        }

        return true;
    }

    private static TomlKeySyntax? KeyOf(TomlLineSyntax line) =>
        line switch
        {
            TomlTableLineSyntax table => table.Key,
            TomlArrayTableLineSyntax table => table.Key,
            _ => null,
        };

    private bool IsComment(TomlLineSyntax line) => line is TomlBlankLineSyntax && !IsEmpty(line);

    private bool IsEmpty(TomlLineSyntax line) =>
        line is TomlBlankLineSyntax && source.Text.AsSpan(line.FullSpan.Start, line.FullSpan.Length).IsWhiteSpace();
}

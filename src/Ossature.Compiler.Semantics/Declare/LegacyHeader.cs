using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Metadata as it was written before version 0.0.5 of the format: lines <c>@id: X</c> around the title.</summary>
internal static class LegacyHeader
{
    /// <summary>What the old header says, so that the file still declares something; null when there is no such header.</summary>
    public static FrontMatter? Read(DeclaredFile file, ImmutableArray<MetadataKey> keys)
    {
        var entries = ImmutableArray.CreateBuilder<FrontMatterEntry>();
        var isHeader = false;
        foreach (var line in Lines(file))
        {
            var entry = Entry(file, line);
            entries.Add(entry);
            isHeader = isHeader || keys.Any(key => key.Name == entry.Key);
        }

        return isHeader ? new(entries.ToImmutable()) : null;
    }

    /// <summary>The edits that move the old header into frontmatter; null when a value cannot be written there.</summary>
    public static CodeFix? Fix(DeclaredFile file)
    {
        var source = file.Source;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (start, lineBreak) = (source.Text.StartsWith('\uFEFF') ? 1 : 0, source.LineBreak());
        var header = new StringBuilder().Append("---").Append(lineBreak);
        var written = start;
        foreach (var line in Lines(file))
        {
            if (Value(source.ToString(line.AttributeTextSpan(source))) is not { } value)
            {
                return null;
            }

            header
                .Append(source.ToString(line.AttributeSpan(source)))
                .Append(value.Length > 0 ? ": " : ":")
                .Append(value)
                .Append(lineBreak);
            var from = Math.Max(written, BehindText(file, line));
            edits.Add(new(TextSpan.FromBounds(from, line.End), ""));
            written = line.End;
        }

        header.Append("---").Append(lineBreak);
        if (edits[0].Span.Start == start)
        {
            edits[0] = new(edits[0].Span, header.ToString());
        }
        else
        {
            edits.Insert(0, new(new(start, 0), header.Append(lineBreak).ToString()));
        }

        return new("move the metadata into frontmatter", edits.ToImmutable());
    }

    private static IEnumerable<SyntaxToken> Lines(DeclaredFile file)
    {
        foreach (var line in file.Document.Preamble?.Lines ?? [])
        {
            if (line.Kind == (ushort)LineKind.Attribute)
            {
                yield return line;
            }
        }

        foreach (var line in file.Document.Title?.Lines ?? [])
        {
            if (line.Kind == (ushort)LineKind.Attribute)
            {
                yield return line;
            }
        }
    }

    /// <summary>Where the blank lines above a line begin: behind what the line above holds, or behind the last remark in between.</summary>
    private static int BehindText(DeclaredFile file, SyntaxToken line)
    {
        var start = line.FullStart;
        foreach (var remark in file.Tree.Remarks)
        {
            start = remark.End <= line.Start ? Math.Max(start, remark.End) : start;
        }

        return start;
    }

    /// <summary>A value as YAML reads it back; null when it holds characters that cannot stand there.</summary>
    private static string? Value(string text)
    {
        if (text.Any(char.IsControl) || text.Any(char.IsSurrogate))
        {
            return null;
        }

        var inner = text is ['[', .. var items, ']'] ? items : text;
        var isPlain = inner.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '.' or '/' or ',');
        return isPlain && (inner.Length < text.Length || text.Length == 0 || char.IsLetterOrDigit(text[0]))
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static FrontMatterEntry Entry(DeclaredFile file, SyntaxToken line)
    {
        var (key, value) = (line.AttributeSpan(file.Source), line.AttributeTextSpan(file.Source));
        var text = file.Source.ToString(value);

        // A list in brackets is read like one without: its names are separated by commas.
        if (text is ['[', .. var inner, ']'])
        {
            (text, value) = (inner, new(value.Start + 1, inner.Length));
        }

        return new(file.Source.ToString(key), key, new FrontMatterScalar(text, Quoted: false, value));
    }
}

using System.Collections.Immutable;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>Metadata as it was written before version 0.0.5 of the format: lines <c>@id: X</c> around the title.</summary>
internal static class LegacyHeader
{
    /// <summary>What the old header says, so that the file still declares something; without entries when there is no such header.</summary>
    public static FrontMatter Read(DeclaredFile file, ImmutableArray<MetadataKey> keys)
    {
        IEnumerable<SyntaxToken> lines = [.. file.Document.Preamble?.Lines ?? [], .. file.Document.Title?.Lines ?? []];
        return new([
            .. lines
                .Where(line => line.Kind == (ushort)LineKind.Attribute)
                .Select(line => Entry(file, line))
                .Where(entry => keys.Any(key => key.Name == entry.Key)),
        ]);
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

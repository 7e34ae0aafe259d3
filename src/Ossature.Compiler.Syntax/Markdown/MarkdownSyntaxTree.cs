using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>One parsed file of a language of the Markdown family.</summary>
public abstract class MarkdownSyntaxTree : SyntaxTree
{
    private ImmutableArray<TextSpan> remarks;

    private protected MarkdownSyntaxTree(SourceText source, SyntaxNode root, MarkdownReading reading)
        : base(source, root, [.. reading.Problems])
    {
        FrontMatter = reading.FrontMatter;
        UnclosedFence = reading.UnclosedFence;
    }

    /// <summary>The root node, as all languages of the family see it.</summary>
    public abstract IMarkdownDocument Document { get; }

    /// <summary>What the metadata says; null when there is none or it cannot be read.</summary>
    public FrontMatter? FrontMatter { get; }

    /// <summary>The opening line of a block of code that the file ends in, or null; all that follows it is taken for code.</summary>
    public SyntaxToken? UnclosedFence { get; }

    /// <summary>
    /// The remarks to <c>ossc</c>, as <c>&lt;!-- ossc: allow OSS1311 --&gt;</c>, in file order; each is a whole line, its break included. They are
    /// trivia: no text holds them.
    /// </summary>
    public ImmutableArray<TextSpan> Remarks => remarks.IsDefault ? remarks = FindRemarks() : remarks;

    /// <summary>The text of a span without the white space around it and without remarks, its lines ended by <c>\n</c>.</summary>
    public string Prose(TextSpan span)
    {
        if (Remarks.IsEmpty)
        {
            return Source.Prose(span);
        }

        var text = new StringBuilder();
        var start = span.Start;
        for (var i = FirstRemarkFrom(start); i < Remarks.Length && Remarks[i].End <= span.End; i++)
        {
            text.Append(Source.Text, start, Remarks[i].Start - start);
            start = Remarks[i].End;
        }

        return LineParts.Prose(text.Append(Source.Text, start, span.End - start).ToString());
    }

    private int FirstRemarkFrom(int start)
    {
        var (low, high) = (0, Remarks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Remarks[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ImmutableArray<TextSpan> FindRemarks()
    {
        if (!Source.Text.Contains("ossc:", StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var token in Root.Tokens())
        {
            var line = token.FullStart;
            for (var at = line; at < token.Start; at++)
            {
                switch (Source.Text[at])
                {
                    case '\n' or '\r' or '\uFEFF':
                        line = at + 1;
                        break;
                    case '<':
                        // Nothing else of substance lies between the lines that the tree holds.
                        at = EndOfLine(at);
                        found.Add(TextSpan.FromBounds(line, at));
                        line = at--;
                        break;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Behind the break that ends a line, or the end of the file.</summary>
    private int EndOfLine(int at)
    {
        var text = Source.Text.AsSpan(at);
        var end = text.IndexOfAny('\n', '\r');
        return end < 0 ? Source.Length
            : text[end..].StartsWith("\r\n") ? at + end + 2
            : at + end + 1;
    }
}

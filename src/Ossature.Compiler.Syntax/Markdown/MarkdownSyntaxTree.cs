using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>One parsed file of a language of the Markdown family.</summary>
public abstract class MarkdownSyntaxTree : SyntaxTree
{
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
}

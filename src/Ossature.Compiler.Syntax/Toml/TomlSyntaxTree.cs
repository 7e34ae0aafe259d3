using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// A parsed TOML 1.0 file: its nodes, its tables, and what is wrong with it. Tables and problems are there at once; the nodes, of which there
/// are many more and which only an editor looks at, are made from the text when they are first asked for.
/// </summary>
public sealed class TomlSyntaxTree : SyntaxTree
{
    private TomlSyntaxTree(SourceText source, TomlTable table, ImmutableArray<Diagnostic> problems)
        : base(source, new Lazy<SyntaxNode>(() => TomlNodeBuilder.Build(source.Text)), problems) => Table = table;

    /// <summary>The node that holds the whole file.</summary>
    public TomlDocumentSyntax Document => (TomlDocumentSyntax)Root;

    /// <summary>The keys and values of the file; what was refused is left out.</summary>
    public TomlTable Table { get; }

    /// <summary>Parses a file. There is a tree for every text; <see cref="SyntaxTree.Problems"/> holds an error for each one that is not TOML.</summary>
    public static TomlSyntaxTree Parse(SourceText source)
    {
        var problems = new TomlProblems(source);
        TomlCharacters.Check(problems);
        var table = TomlReader.Read(problems);
        return new(source, table, problems.InOrder());
    }

    /// <summary>The index of the logical line in which a character stands.</summary>
    internal int LineAt(int offset)
    {
        var lines = Document.Lines;
        var (first, last) = (0, lines.Length - 1);
        while (first < last)
        {
            var middle = (first + last) / 2;
            (first, last) = lines[middle].FullSpan.End <= offset ? (middle + 1, last) : (first, middle);
        }

        return first;
    }

    /// <summary>The node of a value, by where that stands.</summary>
    internal T NodeOf<T>(TomlValue value)
        where T : TomlValueSyntax
    {
        SyntaxNode node = Document.Lines[LineAt(value.Span.Start)];
        while (node is not T || node.Span.Start != value.Span.Start)
        {
            node = node.Children.First(child => child.Node?.FullSpan.End > value.Span.Start).Node!;
        }

        return (T)node;
    }
}

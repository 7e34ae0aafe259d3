using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A parsed TOML 1.0 file: its nodes, its tables, and what is wrong with it.</summary>
public sealed class TomlSyntaxTree : SyntaxTree
{
    private TomlSyntaxTree(SourceText source, TomlDocumentSyntax document, TomlTable table, ImmutableArray<Diagnostic> problems)
        : base(source, document, problems)
    {
        Document = document;
        Table = table;
    }

    /// <summary>The node that holds the whole file.</summary>
    public TomlDocumentSyntax Document { get; }

    /// <summary>The keys and values of the file; what was refused is left out.</summary>
    public TomlTable Table { get; }

    /// <summary>Parses a file. There is a tree for every text; <see cref="SyntaxTree.Problems"/> holds an error for each one that is not TOML.</summary>
    public static TomlSyntaxTree Parse(SourceText source)
    {
        var problems = new TomlProblems(source);
        TomlCharacters.Check(problems);
        var document = TomlNodeBuilder.Parse(problems);
        var table = TomlReader.Read(document, problems);
        return new(source, document, table, [.. problems.InOrder()]);
    }
}

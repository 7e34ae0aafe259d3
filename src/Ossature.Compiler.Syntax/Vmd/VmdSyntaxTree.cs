using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>
/// One parsed VMD file. Its tokens are lines, and every sequence of lines has a structure, so a tree has no problems of its own: what the
/// text in a line lacks is found where it is read.
/// </summary>
public sealed class VmdSyntaxTree : SyntaxTree
{
    private VmdSyntaxTree(SourceText source, VmdDocumentSyntax document)
        : base(source, document, []) => Document = document;

    /// <summary>The root node.</summary>
    public VmdDocumentSyntax Document { get; }

    /// <summary>Parses a file. There is a tree for every input, and it prints back as it was.</summary>
    public static VmdSyntaxTree Parse(SourceText source) =>
        new(source, VmdTreeBuilder.Parse(VmdLineClassifier.Classify(source.Text)));
}

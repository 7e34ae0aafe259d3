using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Vmd.Generated;
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
    public static VmdSyntaxTree Parse(SourceText source)
    {
        var lines = VmdLineClassifier.Classify(source.Text);
        var parser = new VmdParser(new LineTokenStream(lines), TextWriter.Null, TextWriter.Null)
        {
            // The grammar accepts every sequence of lines and needs one line of lookahead: no error to recover from, nothing for LL.
            ErrorHandler = new BailErrorStrategy(),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        return new(source, new VmdTreeBuilder(lines).VisitDocument(parser.document()));
    }
}

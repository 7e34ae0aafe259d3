using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>One parsed SDS file. The text of its clauses is not looked into: a clause is a run of tokens.</summary>
public sealed class SdsSyntaxTree : SyntaxTree
{
    private SdsSyntaxTree(SourceText source, SdsDocumentSyntax document, ImmutableArray<Diagnostic> problems)
        : base(source, document, problems) => Document = document;

    /// <summary>The root node.</summary>
    public SdsDocumentSyntax Document { get; }

    /// <summary>Parses a file. There is a tree for every input, and it prints back as it was.</summary>
    public static SdsSyntaxTree Parse(SourceText source)
    {
        var problems = new DiagnosticBag();
        var (tokens, kinds) = SdsStructure.Of(source, SdsTokens.Read(source, problems), problems);
        SdsClauseOnly.Check(source, tokens, kinds, problems);
        var stream = new SdsStructureStream(kinds);
        var slots = new SdsSlots(tokens, stream);
        var unfit = new SdsStructureProblems(source, tokens, stream, problems);
        var builder = new SdsTreeBuilder(slots, unfit);
        new SdsParser(stream, TextWriter.Null, TextWriter.Null)
        {
            Slots = slots,
            Builder = builder,
            Problems = unfit,
        }.file();
        return new(source, builder.Document!, [.. problems.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))]);
    }
}

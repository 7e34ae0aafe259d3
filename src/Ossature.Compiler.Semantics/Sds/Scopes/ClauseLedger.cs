using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>The clauses of a module section, or of the manifest, as they are bound one by one.</summary>
/// <param name="spec">Whose clauses they are, as coverage calls it.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Where what is wrong with them goes.</param>
internal sealed class ClauseLedger(string spec, SourceText source, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<ClauseEntry>.Builder entries = ImmutableArray.CreateBuilder<ClauseEntry>();
    private (DeclarationSyntax? Node, string Name) last = (null, "");

    /// <summary>The clauses so far.</summary>
    public ImmutableArray<ClauseEntry> Entries => entries.ToImmutable();

    /// <summary>Begins a clause.</summary>
    /// <param name="declaration">The declaration that it stands in.</param>
    /// <param name="clause">Its line, or its phrase.</param>
    /// <param name="kind">What it is.</param>
    public OpenClause Open(DeclarationSyntax declaration, Syntax.SyntaxNode clause, ClauseKind kind) =>
        new(source, declaration, clause, kind, new(diagnostics));

    /// <summary>Ends a clause, and notes what became of it.</summary>
    public ClauseEntry Close(OpenClause clause)
    {
        var entry = new ClauseEntry(
            spec,
            Name(clause.Declaration),
            clause.Kind,
            clause.Problems.Status,
            ClauseText.Of(source, clause.Node),
            Location.Of(source, clause.Node.Span),
            clause.Problems.Reason?.Descriptor.Code,
            clause.Problems.Reason?.Message
        );
        entries.Add(entry);
        return entry;
    }

    /// <summary>What a declaration is called. Its clauses come one after the other.</summary>
    private string Name(DeclarationSyntax declaration)
    {
        if (!ReferenceEquals(declaration, last.Node))
        {
            last = (declaration, ClauseDeclaration.Of(source, declaration));
        }

        return last.Name;
    }

    /// <summary>Ends a clause that says something; what it says counts only where nothing is wrong with it.</summary>
    public BoundClause<T> Close<T>(OpenClause clause, T? meaning)
        where T : class => new(Close(clause), clause.Problems.HasFailed ? null : meaning);

    /// <summary>Counts the marked and unmarked lines of a block that is in error itself: they are not bound, and nothing more is said.</summary>
    public void Skip(DeclarationSyntax declaration, BlockSyntax block)
    {
        foreach (var member in block.Members)
        {
            ClauseKind? kind = member switch
            {
                StepSyntax => ClauseKind.Step,
                AssertionSyntax => ClauseKind.Assert,
                SoftSyntax => ClauseKind.Soft,
                ClauseLineSyntax when declaration is ContractSyntax => ClauseKind.Contract,
                _ => null,
            };
            if (kind is { } its)
            {
                var clause = Open(declaration, member, its);
                clause.Problems.FaultSilently();
                Close(clause);
            }
        }
    }
}

/// <summary>A clause while it is bound.</summary>
/// <param name="Source">The file.</param>
/// <param name="Declaration">The declaration that it stands in.</param>
/// <param name="Node">Its line, or its phrase.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record OpenClause(
    SourceText Source,
    DeclarationSyntax Declaration,
    Syntax.SyntaxNode Node,
    ClauseKind Kind,
    ClauseProblems Problems
)
{
    /// <summary>A part of the clause as the place of a diagnostic.</summary>
    public Location Locate(TextSpan span) => Location.Of(Source, span);

    /// <summary>The characters of a part of the clause.</summary>
    public string Text(TextSpan span) => Source.ToString(span);

    /// <summary>Reads a run of the clause; null where it is opaque, which is reported, or where nothing is written, which was.</summary>
    /// <param name="run">The run.</param>
    /// <param name="form">What the place of the run asks for.</param>
    /// <param name="refuse">What to say of an opaque run instead of that it is opaque; an error of its tokens is said as it is.</param>
    public Syntax.SyntaxNode? Read(ClauseRunSyntax? run, ClauseForm form, Action<DiagnosticBag>? refuse = null)
    {
        if (run is null || run.Content.IsEmpty)
        {
            Problems.FaultSilently();
            return null;
        }

        var reading = SdsClauses.Parse(Source, run.Content, form);
        if (reading.IsOpaque)
        {
            var isSaid = refuse is not null && reading.Reason!.Severity != DiagnosticSeverity.Error;
            Problems.MakeUnread(isSaid ? refuse! : found => reading.Report(Source, found));
        }
        else if (reading.Tree is null)
        {
            Problems.FaultSilently();
        }

        return reading.Tree;
    }
}

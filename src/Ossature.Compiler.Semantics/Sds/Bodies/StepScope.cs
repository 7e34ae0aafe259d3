using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>A clause of a body while it is bound.</summary>
/// <param name="body">The body.</param>
/// <param name="clause">The clause.</param>
/// <param name="names">What names mean in it.</param>
internal sealed class StepScope(StepBody body, OpenClause clause, ClauseScope names)
{
    public StepBody Body => body;

    public SourceText Source => clause.Source;

    public BodyProgress Progress => body.Progress;

    public RowStates States => body.States;

    public ClauseProblems Problems => clause.Problems;

    /// <summary>What names mean in the clause.</summary>
    public ClauseScope Names => names;

    /// <summary>Binds conditions, values and names.</summary>
    public ClauseBinder Binder { get; } = new(names, clause.Source, clause.Problems);

    /// <summary>The row that a loop is at which goes through rows of an entity here.</summary>
    public EachRow EachOf(EntitySymbol entity) => new(entity, EachRowKind.Loop, names.Looped.Length);

    /// <summary>The same clause inside of a loop over the rows of an entity.</summary>
    public StepScope Inside(EntitySymbol looped) => new(body, clause, names with { Looped = names.Looped.Add(looped) });

    /// <summary>The row, or the rows, that a noun for an entity would mean here.</summary>
    public BoundRow? Select(EntitySymbol entity) => new RowSelection(new(names)).Select(entity);

    public Location Locate(SyntaxNode node) => clause.Locate(node.Span);

    public Location Locate(SyntaxToken token) => clause.Locate(token.Span);

    public string Text(SyntaxToken token) => clause.Text(token.Span);

    public string Text(SyntaxNode node) => clause.Text(node.Span);

    /// <summary>A step names a member of an entity of which they are not known. In the manifest it stays text where there is no section yet; else what is wrong was said.</summary>
    public void RefuseMember(EntitySymbol entity, SyntaxNode place)
    {
        if (names.IsManifest && !entity.IsIncomplete)
        {
            Problems.MakeOpaque(found => found.InformalClause(Locate(place)));
        }
        else
        {
            Problems.FaultSilently();
        }
    }

    /// <summary>The last name of a path.</summary>
    public string LastName(PathSyntax path) => Text(path[path.Count - 1]);
}

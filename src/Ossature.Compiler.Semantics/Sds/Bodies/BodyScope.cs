using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>A body while it is bound.</summary>
internal sealed class BodyScope
{
    private SelectedRows? first;

    /// <param name="spec">The section.</param>
    /// <param name="section">What is known of all bodies of the section.</param>
    /// <param name="names">What names mean in its clauses.</param>
    /// <param name="site">Whose body it is, for the events that it emits; null for the body of an event.</param>
    public BodyScope(SpecScope spec, SectionBodies section, ClauseScope names, EmissionSite? site)
    {
        (Spec, Section, Site) = (spec, section, site);
        Names = names with { Progress = Progress };
        States = new(Progress.Created);
    }

    public SpecScope Spec { get; }

    /// <summary>What is known of all bodies of the section.</summary>
    public SectionBodies Section { get; }

    /// <summary>What names mean in its clauses.</summary>
    public ClauseScope Names { get; }

    /// <summary>Whose body it is; null for the body of an event.</summary>
    public EmissionSite? Site { get; }

    /// <summary>What the clauses above have done.</summary>
    public BodyProgress Progress { get; } = new();

    /// <summary>The words of the clauses that are not bound.</summary>
    public UnboundWords Unbound { get; } = new();

    /// <summary>Which states the rows can be in.</summary>
    public RowStates States { get; }

    /// <summary>The entities of which some step of the body makes a row, wherever it stands: the order within a transaction is not observable.</summary>
    public HashSet<EntitySymbol> Creates { get; } = [];

    /// <summary>Whether there is a caller: events arrive without one.</summary>
    public bool HasCaller => Names.Place is ClausePlace.Api or ClausePlace.Action;

    /// <summary>Looks something up beside the clauses, as if it stood in the first one: what their nouns mean is not changed by that.</summary>
    public T Aside<T>(Func<ClauseScope, T> look)
    {
        first ??= FindFirst();
        var progress = new BodyProgress { Selected = first.Copy() };
        var found = look(Names with { Progress = progress });
        Progress.UsedLocals.UnionWith(progress.UsedLocals);
        return found;
    }

    /// <summary>The rows that are there before the first clause.</summary>
    private SelectedRows FindFirst()
    {
        var progress = new BodyProgress();
        return new NameScope(Names with { Progress = progress }).Selected;
    }

    /// <summary>A local by its name; null if there is none. It is used then.</summary>
    public LocalSymbol? UseLocal(string name)
    {
        var local = Names.FindLocal(name);
        if (local is not null)
        {
            Progress.UsedLocals.Add(local);
        }

        return local;
    }

    /// <summary>Whether something uses a local, or may do so.</summary>
    public bool Uses(LocalSymbol local) => Progress.UsedLocals.Contains(local) || Unbound.Mention(local.Name);
}

using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Steps that follow each other, while they are bound: the body of a declaration, or what follows a broken promise.</summary>
internal abstract class StepBody
{
    private SelectedRows? first;

    /// <param name="names">What names mean in its clauses.</param>
    /// <param name="first">The rows that are there before the first step; null where the declaration tells them.</param>
    protected StepBody(ClauseScope names, SelectedRows? first)
    {
        this.first = first;
        Progress = new() { Selected = first?.Copy() ?? new() };
        Names = names with { Progress = Progress };
        States = new(Progress.Created);
    }

    /// <summary>What names mean in its clauses.</summary>
    public ClauseScope Names { get; }

    /// <summary>What the steps above have done.</summary>
    public BodyProgress Progress { get; }

    /// <summary>Which states the rows can be in.</summary>
    public RowStates States { get; }

    /// <summary>The entities of which some step makes a row, wherever it stands: the order within a transaction is not observable.</summary>
    public HashSet<EntitySymbol> Creates { get; } = [];

    /// <summary>Whether there is a caller: events arrive without one.</summary>
    public bool HasCaller => Names.Place is ClausePlace.Api or ClausePlace.Action;

    /// <summary>The action that a step calls; null where there is none of the name, which is reported.</summary>
    public abstract ActionSymbol? FindAction(StepScope scope, CallSyntax call);

    /// <summary>What comes of calling an action.</summary>
    public abstract CallEffects EffectsOf(ActionSymbol action);

    /// <summary>The event that a step emits; null where there is none of the name that may be emitted here, which is reported.</summary>
    public abstract EventSymbol? FindEvent(StepScope scope, PathSyntax path);

    /// <summary>The name of the field that says how much is taken from a number: <c>qty</c> in <c>decrement stock by item.qty</c>; null where no step takes any.</summary>
    /// <param name="field">The number.</param>
    /// <param name="written">How the step calls it.</param>
    public abstract string? AmountOf(FieldSymbol field, string written);

    /// <summary>Binds a notification; null where it is not bound, which is reported.</summary>
    public abstract NotifyStep? Notify(StepScope scope, NotificationSyntax notification);

    /// <summary>Notes a clause, or several, that are not bound: nobody knows what they use.</summary>
    public abstract void AddUnbound(SourceText source, SyntaxNode node);

    /// <summary>Notes that a step below makes a row. What is wrong with its name is said when the step is bound.</summary>
    public void Foresee(SourceText source, StepFormSyntax step)
    {
        if (
            StepBinder.Innermost(step) is CreationSyntax creation
            && Aside(names => Probe.Entity(names, source, creation.Entity)) is { } entity
        )
        {
            Creates.Add(entity);
        }
    }

    /// <summary>Looks something up beside the clauses, as if it stood in the first one: what their nouns mean is not changed by that.</summary>
    public T Aside<T>(Func<ClauseScope, T> look)
    {
        first ??= FindFirst();
        var progress = new BodyProgress { Selected = first.Copy() };
        var found = look(Names with { Progress = progress });
        Progress.UsedLocals.UnionWith(progress.UsedLocals);
        return found;
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

    /// <summary>The rows that are there before the first clause.</summary>
    private SelectedRows FindFirst()
    {
        var progress = new BodyProgress();
        return new NameScope(Names with { Progress = progress }).Selected;
    }
}

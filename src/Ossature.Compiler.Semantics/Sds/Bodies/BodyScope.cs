using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>A body of a section while it is bound.</summary>
/// <param name="spec">The section.</param>
/// <param name="section">What is known of all bodies of the section.</param>
/// <param name="names">What names mean in its clauses.</param>
/// <param name="site">Whose body it is, for the events that it emits; null for the body of an event, and for what follows where tests fail.</param>
internal sealed class BodyScope(SpecScope spec, SectionBodies section, ClauseScope names, EmissionSite? site)
    : StepBody(names, first: null)
{
    public SpecScope Spec => spec;

    /// <summary>What is known of all bodies of the section.</summary>
    public SectionBodies Section => section;

    /// <summary>The words of the clauses that are not bound.</summary>
    public UnboundWords Unbound { get; } = new();

    /// <summary>Whether something uses a local, or may do so.</summary>
    public bool Uses(LocalSymbol local) => Progress.UsedLocals.Contains(local) || Unbound.Mention(local.Name);

    /// <inheritdoc/>
    public override ActionSymbol? FindAction(StepScope scope, CallSyntax call) => OwnNames.FindAction(scope, spec, call);

    /// <inheritdoc/>
    public override CallEffects EffectsOf(ActionSymbol action) => section.Calls.EffectsOf(action);

    /// <inheritdoc/>
    public override EventSymbol? FindEvent(StepScope scope, PathSyntax path)
    {
        var its = OwnNames.FindEvent(scope, spec, section, path);
        if (its is not null)
        {
            section.AddEmission(its, site);
        }

        return its;
    }

    /// <inheritdoc/>
    public override string? AmountOf(FieldSymbol field, string written) => section.Amounts.GetValueOrDefault(written);

    /// <inheritdoc/>
    public override NotifyStep? Notify(StepScope scope, NotificationSyntax notification) =>
        Notifications.Bind(scope, spec, notification);

    /// <inheritdoc/>
    public override void AddUnbound(SourceText source, SyntaxNode node)
    {
        Unbound.Add(source, node);
        section.Unbound.Add(source, node);
    }
}

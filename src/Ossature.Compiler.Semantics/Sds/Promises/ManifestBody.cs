using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Resolution;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What follows a broken promise of the manifest: either party of a contract may carry it out, so that each step may be about the rows and actions of either.</summary>
/// <param name="steps">What its steps can reach.</param>
/// <param name="scope">What names can mean in the clause.</param>
/// <param name="first">The rows for which the promise is broken.</param>
internal sealed class ManifestBody(ManifestSteps steps, ClauseScope scope, SelectedRows first)
    : StepBody(scope with { Place = ClausePlace.Response, Used = steps.Used }, first)
{
    /// <inheritdoc/>
    public override ActionSymbol? FindAction(StepScope scope, CallSyntax call)
    {
        var (name, place) = (scope.Text(call.Action), scope.Locate(call.Action));
        switch (steps.FindActions(name, Names.Contract))
        {
            case [var path]:
                return steps.Use(path);
            case [_, _, ..] several:
                scope.Problems.Fault(found =>
                    found.AmbiguousName(place, name, NameProblems.List([.. several]), "give one of the actions another name")
                );
                break;
            case [] when Names.IsIncomplete:
                scope.Problems.FaultSilently();
                break;
            case [] when steps.IsUnspecified(Names.Contract):
                scope.Problems.MakeOpaque(found => found.InformalClause(scope.Locate(call)));
                break;
            case []:
                ReportUnknown(scope, name, place);
                break;
        }

        return null;
    }

    /// <summary>What actions of other modules do is not looked at: their rows may be in any state afterwards.</summary>
    public override CallEffects EffectsOf(ActionSymbol action) => new(Writes: true, ChangesStates: true);

    /// <inheritdoc/>
    public override EventSymbol? FindEvent(StepScope scope, PathSyntax path)
    {
        var its = scope.Binder.Event(path);
        if (its is not null)
        {
            steps.Used.Emitted.Add(its);
        }

        return its;
    }

    /// <inheritdoc/>
    public override string? AmountOf(FieldSymbol field, string written) => steps.AmountOf(field, written);

    /// <inheritdoc/>
    public override NotifyStep? Notify(StepScope scope, NotificationSyntax notification) =>
        steps.Recipients.Bind(notification, scope);

    /// <inheritdoc/>
    public override void AddUnbound(SourceText source, SyntaxNode node) => steps.Unbound.Add(source, node);

    private void ReportUnknown(StepScope scope, string name, Location place)
    {
        var names = steps.ActionNames(Names.Contract);
        if (NearNames.Nearest(name, names) is { } near)
        {
            foreach (var path in steps.FindActions(near, Names.Contract))
            {
                steps.Use(path);
            }
        }

        scope.Problems.Fault(found =>
        {
            var (help, fix) = NearNames.Suggest(place, name, names);
            found.UnknownAction(place, name, help, fix);
        });
    }
}

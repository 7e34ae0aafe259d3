using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Every error is raised somewhere, every action called, every event published.</summary>
internal sealed class UnusedDeclarations(SpecScope scope, SectionBodies section)
{
    public void Report(BoundBodies bodies)
    {
        // What could not be read may use anything.
        if (scope.Section.IsIncomplete)
        {
            return;
        }

        foreach (var error in bodies.Errors)
        {
            if (!scope.Used.Errors.Contains(error) && !section.Unbound.Mention(error.Name))
            {
                scope.Diagnostics.UnusedError(error.Location, error.Name);
            }
        }

        foreach (var action in scope.Actions.Values)
        {
            if (!scope.Used.Actions.Contains(action) && !section.Unbound.Mention(action.Name))
            {
                scope.Diagnostics.UnusedAction(action.Location, action.Name);
            }
        }

        foreach (var its in bodies.Events)
        {
            if (its.Rule is null && !scope.Used.Emitted.Contains(its.Symbol) && !section.Unbound.Mention(its.Symbol.Name))
            {
                scope.Diagnostics.EventNeverEmitted(its.Symbol.Location, its.Symbol.Name);
            }
        }
    }
}

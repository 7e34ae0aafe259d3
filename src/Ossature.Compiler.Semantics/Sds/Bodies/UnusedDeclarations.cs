using Ossature.Compiler.Semantics.Sds.Model;
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
            if (!scope.Used.Errors.Contains(error) && !section.UnboundWords.Contains(error.Name))
            {
                scope.Diagnostics.UnusedError(error.Location, error.Name);
            }
        }

        foreach (var action in scope.Actions.Values)
        {
            if (!scope.Used.Actions.Contains(action) && !section.UnboundWords.Contains(action.Name))
            {
                scope.Diagnostics.UnusedAction(action.Location, action.Name);
            }
        }

        foreach (var its in bodies.Events)
        {
            if (its.Rule is null && !scope.Used.Emitted.Contains(its.Symbol) && !IsMentioned(its.Symbol))
            {
                scope.Diagnostics.EventNeverEmitted(its.Symbol.Location, its.Symbol.Name);
            }
        }
    }

    /// <summary>Whether all parts of the name of an event stand in clauses that are not bound, or behind <c>emit</c> in a soft constraint.</summary>
    private bool IsMentioned(EventSymbol its)
    {
        if (section.SoftlyEmitted.Contains(its.Name))
        {
            return true;
        }

        foreach (var part in its.Name.Split('.'))
        {
            if (!section.UnboundWords.Contains(part))
            {
                return false;
            }
        }

        return true;
    }
}

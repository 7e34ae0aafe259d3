using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Every error is raised somewhere, every action called, every event published.</summary>
internal sealed class UnusedDeclarations(SpecScope scope, SectionBodies section)
{
    /// <summary>What could not be read may use anything.</summary>
    private bool IsUnknown => scope.Section.IsIncomplete;

    /// <summary>Reports the errors that nothing raises: only the section can.</summary>
    public void ReportErrors()
    {
        foreach (var error in scope.Errors.Values)
        {
            if (!IsUnknown && !scope.Used.Errors.Contains(error) && !section.Unbound.Mention(error.Name))
            {
                scope.Diagnostics.UnusedError(error.Location, error.Name);
            }
        }
    }

    /// <summary>The actions that no step of the section calls.</summary>
    public ImmutableArray<ActionSymbol> Actions()
    {
        var unused = ImmutableArray.CreateBuilder<ActionSymbol>();
        foreach (var action in scope.Actions.Values)
        {
            if (!IsUnknown && !scope.Used.Actions.Contains(action) && !section.Unbound.Mention(action.Name))
            {
                unused.Add(action);
            }
        }

        return unused.ToImmutable();
    }

    /// <summary>The events that nothing in the section publishes.</summary>
    public ImmutableArray<EventSymbol> Events(ImmutableArray<BoundEvent> bound)
    {
        var unused = ImmutableArray.CreateBuilder<EventSymbol>();
        foreach (var its in bound)
        {
            var (name, isPublished) = (its.Symbol.Name, its.Rule is not null || scope.Used.Emitted.Contains(its.Symbol));
            if (!IsUnknown && !isPublished && !section.Unbound.Mention(name))
            {
                unused.Add(its.Symbol);
            }
        }

        return unused.ToImmutable();
    }
}

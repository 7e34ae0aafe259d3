using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Finds out when events are published (section 4.9).</summary>
internal sealed class EmissionRules(SpecScope scope, SectionBodies section)
{
    /// <summary>The first rule that there is; null where nothing publishes an event.</summary>
    public EmissionRule? Find(EventSymbol its)
    {
        if (section.SitesOf(its) is { IsEmpty: false } sites)
        {
            return new EmittedBySteps(sites);
        }

        return its.HasTrigger ? new EmittedByTrigger() : FindByName(its);
    }

    /// <summary><c>order.shipped</c>, <c>order.created</c>.</summary>
    private EmissionRule? FindByName(EventSymbol its)
    {
        var dot = its.Name.LastIndexOf('.');
        if (dot < 0 || scope.Visible.FindByNoun(its.Name[..dot]) is not { } entity || !scope.Visible.IsOwn(entity))
        {
            return null;
        }

        var what = its.Name[(dot + 1)..];
        if (entity.StateField is { Type: EnumType states } field && states.Has(what))
        {
            return new EmittedByState(entity, new(field, what));
        }

        return what switch
        {
            "created" => new EmittedByChange(entity, RowChangeKind.Created),
            "updated" => new EmittedByChange(entity, RowChangeKind.Updated),
            "deleted" => new EmittedByChange(entity, RowChangeKind.Deleted),
            _ => null,
        };
    }
}

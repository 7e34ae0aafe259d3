using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What names can mean in the bodies of a section: their locals and their context entities (section 4.4).</summary>
internal sealed class BodyNames(SpecScope scope)
{
    public ClauseScope Of(ApiSymbol api)
    {
        var names = Make(ClausePlace.Api, Locals(api.Input, LocalKind.Input)) with { Api = api };
        return names with { Context = Context([.. ApiEntities.Of(api), api.InputEntity, .. Rows(names)]) };
    }

    public ClauseScope Of(ActionSymbol action)
    {
        var locals = ImmutableArray.CreateBuilder<LocalSymbol>(action.Parameters.Length);
        foreach (var parameter in action.Parameters)
        {
            locals.Add(new(parameter.Name, LocalKind.Parameter, parameter.Type));
        }

        var names = Make(ClausePlace.Action, locals.MoveToImmutable());
        return names with { Context = Context(Rows(names)) };
    }

    /// <summary>Of the body of an event, or of one that handles an event.</summary>
    public ClauseScope Of(EventSymbol its, ClausePlace place)
    {
        var isSeen = its.Entity is { } entity && scope.Visible.Sees(entity);
        return Make(place, Locals(its.Payload, LocalKind.Payload)) with
        {
            Event = its,
            Context = Context([isSeen ? its.Entity : null]),
        };
    }

    private ClauseScope Make(ClausePlace place, ImmutableArray<LocalSymbol> locals) =>
        new()
        {
            Place = place,
            Visible = scope.Visible,
            Spec = scope,
            Locals = locals,
        };

    private static ImmutableArray<LocalSymbol> Locals(ImmutableArray<FieldSymbol> fields, LocalKind kind)
    {
        var locals = ImmutableArray.CreateBuilder<LocalSymbol>(fields.Length);
        foreach (var field in fields)
        {
            locals.Add(new(field.Name, kind, field.Type));
        }

        return locals.MoveToImmutable();
    }

    private static IEnumerable<EntitySymbol?> Rows(ClauseScope names)
    {
        foreach (var local in names.Locals)
        {
            yield return names.RowOf(local);
        }
    }

    /// <summary>Entities in order, each once. The declaration is a use of them.</summary>
    private ImmutableArray<EntitySymbol> Context(IEnumerable<EntitySymbol?> entities)
    {
        var known = new HashSet<EntitySymbol>();
        var context = ImmutableArray.CreateBuilder<EntitySymbol>();
        foreach (var its in entities)
        {
            if (its is not null && known.Add(its))
            {
                scope.Used.Entities.Add(its);
                context.Add(its);
            }
        }

        return context.ToImmutable();
    }
}

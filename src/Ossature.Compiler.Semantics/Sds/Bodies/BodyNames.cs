using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What names can mean in a body: its locals and its context entities (section 4.4).</summary>
internal static class BodyNames
{
    public static ClauseScope Of(SpecScope scope, ApiSymbol api)
    {
        var locals = Locals(scope, api.Input, LocalKind.Input);
        return Make(scope, ClausePlace.Api, locals, Context(api, locals)) with { Api = api };
    }

    public static ClauseScope Of(SpecScope scope, ActionSymbol action)
    {
        var locals = ImmutableArray.CreateBuilder<LocalSymbol>(action.Parameters.Length);
        var context = new EntityList();
        foreach (var parameter in action.Parameters)
        {
            var type = TypeOf(scope, parameter.Name, parameter.Type);
            locals.Add(new(parameter.Name, LocalKind.Parameter, type));
            context.Add(type.Row);
        }

        return Make(scope, ClausePlace.Action, locals.ToImmutable(), context.ToImmutable());
    }

    /// <summary>Of the body of an event.</summary>
    public static ClauseScope Of(SpecScope scope, EventSymbol its) => OfEvent(scope, its, ClausePlace.Event);

    /// <summary>Of a body that handles an event.</summary>
    public static ClauseScope OfHandler(SpecScope scope, EventSymbol its) => OfEvent(scope, its, ClausePlace.Handler);

    private static ClauseScope OfEvent(SpecScope scope, EventSymbol its, ClausePlace place)
    {
        var context = new EntityList();
        if (its.Entity is { } entity && scope.Visible.FindByName(entity.Name) == entity)
        {
            context.Add(entity);
        }

        return Make(scope, place, Locals(scope, its.Payload, LocalKind.Payload), context.ToImmutable()) with
        {
            Event = its,
        };
    }

    private static ClauseScope Make(
        SpecScope scope,
        ClausePlace place,
        ImmutableArray<LocalSymbol> locals,
        ImmutableArray<EntitySymbol> context
    )
    {
        foreach (var entity in context)
        {
            scope.Used.Entities.Add(entity);
        }

        return new()
        {
            Place = place,
            Visible = scope.Visible,
            Spec = scope,
            Locals = locals,
            Context = context,
        };
    }

    /// <summary>The route entity, then those of the output, then those of the input.</summary>
    private static ImmutableArray<EntitySymbol> Context(ApiSymbol api, ImmutableArray<LocalSymbol> locals)
    {
        var context = new EntityList();
        foreach (var entity in ApiEntities.Of(api))
        {
            context.Add(entity);
        }

        context.Add(api.InputEntity);
        foreach (var local in locals)
        {
            context.Add(local.Type.Row);
        }

        return context.ToImmutable();
    }

    private static ImmutableArray<LocalSymbol> Locals(SpecScope scope, ImmutableArray<FieldSymbol> fields, LocalKind kind)
    {
        var locals = ImmutableArray.CreateBuilder<LocalSymbol>(fields.Length);
        foreach (var field in fields)
        {
            locals.Add(new(field.Name, kind, TypeOf(scope, field.Name, field.Type)));
        }

        return locals.MoveToImmutable();
    }

    /// <summary>An id whose name is the noun of an entity is the row that has it.</summary>
    private static SdsType TypeOf(SpecScope scope, string name, SdsType type)
    {
        if (type is not UuidType)
        {
            return type;
        }

        var noun = name.EndsWith("_id", StringComparison.Ordinal) ? name[..^"_id".Length] : name;
        return scope.Visible.FindByNoun(noun) is { } entity ? new RowType(entity) : type;
    }

    /// <summary>Entities in order, each once.</summary>
    private sealed class EntityList
    {
        private readonly HashSet<EntitySymbol> known = [];
        private readonly ImmutableArray<EntitySymbol>.Builder entities = ImmutableArray.CreateBuilder<EntitySymbol>();

        public void Add(EntitySymbol? entity)
        {
            if (entity is not null && known.Add(entity))
            {
                entities.Add(entity);
            }
        }

        public ImmutableArray<EntitySymbol> ToImmutable() => entities.ToImmutable();
    }
}

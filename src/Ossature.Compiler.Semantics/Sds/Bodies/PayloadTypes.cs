using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What the fields of payloads are that say no type (section 4.9).</summary>
internal sealed class PayloadTypes(SpecScope scope)
{
    /// <summary>The inputs and parameters of the bodies that emit an event, by the event; read when first needed.</summary>
    private Dictionary<string, List<Dictionary<string, SdsType>>>? emitters;

    /// <summary>Gives a field the type that its name means, or reports that it means nothing.</summary>
    /// <param name="declared">The event.</param>
    /// <param name="field">A field of its payload.</param>
    /// <param name="isKnown">Whether it is known which row the event is about, if any.</param>
    public void Infer(EventSymbol declared, FieldSymbol field, bool isKnown)
    {
        if (declared.Entity is { } entity)
        {
            var source = Find(entity, field.Name) ?? FindJoined(entity, field.Name);
            if (source is not null)
            {
                (field.Type, field.IsOptional) = (source.Type, source.IsOptional);
                return;
            }

            if (FindParent(entity, field.Name) is { } parent)
            {
                field.Type = new ReferenceType(parent);
                return;
            }
        }

        if (field.Name == "user")
        {
            field.Type = SdsType.Uuid;
            return;
        }

        if (FindInEmitters(declared.Name, field.Name) is { } type)
        {
            field.Type = type;
        }
        else if (isKnown && declared.Entity is not { IsIncomplete: true })
        {
            scope.Diagnostics.UntypedPayloadField(field.Location, field.Name);
        }
    }

    /// <summary>A field of an entity by its name, or by its name with <c>_id</c>.</summary>
    public static FieldSymbol? Find(EntitySymbol entity, string name) => entity.FindField(name) ?? entity.FindField($"{name}_id");

    /// <summary>The same of an entity that is joined to it one to one.</summary>
    private static FieldSymbol? FindJoined(EntitySymbol entity, string name)
    {
        foreach (var edge in entity.Edges)
        {
            if (edge.Cardinality == EdgeCardinality.OneToOne && edge.Other(entity).FindField(name) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    private static EntitySymbol? FindParent(EntitySymbol entity, string name)
    {
        foreach (var edge in entity.Edges)
        {
            if (ReferenceEquals(edge.To, entity) && edge.From.Noun == name)
            {
                return edge.From;
            }
        }

        return null;
    }

    private SdsType? FindInEmitters(string declared, string name)
    {
        emitters ??= ReadEmitters();
        foreach (var values in emitters.GetValueOrDefault(declared, []))
        {
            if (values.TryGetValue(name, out var type))
            {
                return type;
            }
        }

        return null;
    }

    private Dictionary<string, List<Dictionary<string, SdsType>>> ReadEmitters()
    {
        var found = new Dictionary<string, List<Dictionary<string, SdsType>>>(StringComparer.Ordinal);
        foreach (var api in scope.Apis)
        {
            var values = new Dictionary<string, SdsType>(StringComparer.Ordinal);
            foreach (var input in api.Input)
            {
                values.TryAdd(input.Name, input.Type);
            }

            Add(api.Node.Block, values);
        }

        foreach (var action in scope.Actions.Values)
        {
            var values = new Dictionary<string, SdsType>(StringComparer.Ordinal);
            foreach (var parameter in action.Parameters)
            {
                values.TryAdd(parameter.Name, parameter.Type);
            }

            Add(action.Node.Block, values);
        }

        return found;

        void Add(BlockSyntax block, Dictionary<string, SdsType> values)
        {
            foreach (var name in EmittedNames.OfSteps(scope.Source, block))
            {
                if (!found.TryGetValue(name, out var bodies))
                {
                    found.Add(name, bodies = []);
                }

                bodies.Add(values);
            }
        }
    }
}

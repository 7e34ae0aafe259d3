using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Graph;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Entities;

/// <summary>Of entities that require each other's rows none can ever have a first one.</summary>
internal static class RequiredReferences
{
    public static void Check(SpecScope scope)
    {
        var entities = new List<EntitySymbol>();
        foreach (var entity in scope.Module.Entities)
        {
            if (entity.Node is not null && ReferenceEquals(entity.Source, scope.Source))
            {
                entities.Add(entity);
            }
        }

        entities.Sort((left, right) => left.Location.Span.Start.CompareTo(right.Location.Span.Start));
        var numbers = new Dictionary<EntitySymbol, int>(entities.Count);
        foreach (var entity in entities)
        {
            numbers.Add(entity, numbers.Count);
        }

        var needs = new int[entities.Count][];
        foreach (var (entity, number) in numbers)
        {
            needs[number] = Required(entity, numbers);
        }

        foreach (var ring in new DependencyGraph(needs).Cycles())
        {
            var names = ImmutableArray.CreateBuilder<string>(ring.Length);
            foreach (var number in ring)
            {
                names.Add(entities[number].Name);
            }

            var place = Requirement(entities[ring[0]], entities[ring[1]])!.Location;
            scope.Diagnostics.RequiredReferenceCycle(place, new Cycle(names.MoveToImmutable()).ToString());
        }
    }

    private static int[] Required(EntitySymbol entity, Dictionary<EntitySymbol, int> numbers)
    {
        var needs = new SortedSet<int>();
        foreach (var field in entity.Fields)
        {
            if (IsRequired(field) && numbers.TryGetValue(((ReferenceType)field.Type).Entity, out var number))
            {
                needs.Add(number);
            }
        }

        return [.. needs];
    }

    private static FieldSymbol? Requirement(EntitySymbol entity, EntitySymbol other)
    {
        foreach (var field in entity.Fields)
        {
            if (IsRequired(field) && ((ReferenceType)field.Type).Entity == other)
            {
                return field;
            }
        }

        return null;
    }

    private static bool IsRequired(FieldSymbol field) => field is { Type: ReferenceType, IsOptional: false, Default: null };
}

using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Compares the fields of an entity with those that it was released with.</summary>
/// <param name="scope">The section.</param>
/// <param name="rules">What a field may change to.</param>
/// <param name="evolved">What <c>evolve</c> says of the entity; null where it says nothing.</param>
internal sealed class FieldComparison(SpecScope scope, SchemaRules rules, EvolvedEntity? evolved)
{
    private readonly Dictionary<string, ReleasedField> released = new(StringComparer.Ordinal);
    private readonly List<ReleasedField> gone = [];
    private readonly List<FieldSymbol> added = [];

    public void Compare(ReleasedEntity before, EntitySymbol entity)
    {
        Pair(before, entity);
        if (rules.Migration.InfersRenames)
        {
            InferRename();
        }
        else
        {
            ReportRenames();
        }

        foreach (var field in added)
        {
            Explain(field, $"`{field}` is new", $"+{field.Name}: {rules.Show(field)}", line => line is FieldAddition);
        }

        foreach (var field in gone)
        {
            ExplainRemoval(entity, field);
        }

        foreach (var field in entity.Fields)
        {
            if (released.TryGetValue(field.Name, out var old))
            {
                Compare(old, field);
            }
        }
    }

    /// <summary>Finds for each field what it was released as, after the renames that are written.</summary>
    private void Pair(ReleasedEntity before, EntitySymbol entity)
    {
        foreach (var field in before.Fields)
        {
            var line = Line(field.Name);
            if (line?.Change is FieldRename rename && rename.OldName == field.Name)
            {
                line.IsUsed = released.TryAdd(rename.Field.Name, field);
            }
            else if (entity.FindField(field.Name) is null || !released.TryAdd(field.Name, field))
            {
                gone.Add(field);
            }
        }

        foreach (var field in entity.Fields)
        {
            if (!released.ContainsKey(field.Name))
            {
                added.Add(field);
            }
        }
    }

    /// <summary>With <c>rename: infer</c> one field that goes and one of its type that comes are one, if there is no other such pair.</summary>
    private void InferRename()
    {
        if (Pairs(isWritten: false) is [var (old, field)] && IsOnlyOneOfItsType(old))
        {
            gone.Remove(old);
            added.Remove(field);
            released.Add(field.Name, old);
        }
    }

    private void ReportRenames()
    {
        foreach (var (old, field) in Pairs(isWritten: true))
        {
            scope.Diagnostics.LikelyRename(Line(old.Name)!.Location, old.Name, field.Name);
        }
    }

    /// <summary>The fields that go with those of their type that come, each once.</summary>
    private List<(ReleasedField Old, FieldSymbol New)> Pairs(bool isWritten)
    {
        var byType = new Dictionary<ColumnType, Queue<FieldSymbol>>();
        foreach (var field in added)
        {
            if ((Line(field.Name)?.Change is FieldAddition) == isWritten && ColumnType.Of(field) is { } type)
            {
                if (!byType.TryGetValue(type, out var same))
                {
                    byType.Add(type, same = new());
                }

                same.Enqueue(field);
            }
        }

        var pairs = new List<(ReleasedField, FieldSymbol)>();
        foreach (var field in gone)
        {
            if (
                (Line(field.Name)?.Change is FieldRemoval) == isWritten
                && byType.GetValueOrDefault(rules.TypeOf(field)) is { Count: > 0 } same
            )
            {
                pairs.Add((field, same.Dequeue()));
            }
        }

        return pairs;
    }

    /// <summary>Whether no other field that goes, and no second one that comes, could be meant as well.</summary>
    private bool IsOnlyOneOfItsType(ReleasedField old)
    {
        var type = rules.TypeOf(old);
        var (going, coming) = (0, 0);
        foreach (var field in gone)
        {
            going += rules.TypeOf(field).Equals(type) ? 1 : 0;
        }

        foreach (var field in added)
        {
            coming += type.Equals(ColumnType.Of(field)) ? 1 : 0;
        }

        return going == 1 && coming == 1;
    }

    private void Compare(ReleasedField old, FieldSymbol field)
    {
        var line = Line(field.Name);
        if (ColumnType.Of(field) is not { } type)
        {
            line?.IsUsed = true;
            return;
        }

        if (rules.AreSame(old, field, type))
        {
            return;
        }

        if (field.Name == "id")
        {
            rules.ReportUnsafe(field.Location, field.ToString(), rules.Show(old), rules.Show(field));
            return;
        }

        var isExplained = Explain(
            field,
            $"`{field}` was `{rules.Show(old)}` and is `{rules.Show(field)}`",
            $"~{field.Name}: {rules.Show(field)}",
            change => change is FieldAlteration or FieldRename { ChangesType: true }
        );
        if (isExplained)
        {
            rules.Check(line!, old, field, type);
        }
    }

    private void ExplainRemoval(EntitySymbol entity, ReleasedField field)
    {
        var line = Line(field.Name);
        line?.IsUsed = true;
        if (line?.Change is not FieldRemoval && evolved?.IsIncomplete != true && field.Name != "id")
        {
            var name = SchemaReader.Shown(field.Name);
            scope.Diagnostics.UnexplainedChange(
                line?.Location ?? entity.Location,
                $"`{entity.Name}.{name}` is gone",
                $"-{name}",
                entity.Name
            );
        }
    }

    /// <summary>Whether a line explains a change. A line that explains another one is told which it should be.</summary>
    private bool Explain(FieldSymbol field, string change, string wanted, Func<SchemaChange, bool> explains)
    {
        if (Line(field.Name) is { } line)
        {
            line.IsUsed = true;
            if (line.Change is null || explains(line.Change))
            {
                return line.Change is not null;
            }

            scope.Diagnostics.UnexplainedChange(line.Location, change, wanted, field.Entity!.Name);
        }
        else if (evolved?.IsIncomplete != true && field.Name != "id")
        {
            scope.Diagnostics.UnexplainedChange(field.Location, change, wanted, field.Entity!.Name);
        }

        return false;
    }

    private EvolvedLine? Line(string field) => evolved?.Fields.GetValueOrDefault(field);
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Which changes of a field the data that is there survives (section 8.2).</summary>
internal sealed class SchemaRules(SpecScope scope, BoundMigration migration, SchemaComparison comparison)
{
    private const string Refill = "add a new field, fill it from the old one, and remove that one in a later release";

    public BoundMigration Migration => migration;

    /// <summary>What a field was released with, entities by their names of today.</summary>
    public ColumnType TypeOf(ReleasedField field) =>
        field.Type.Kind == ColumnKind.Reference ? field.Type with { Target = comparison.NameOf(field.Type.Target) } : field.Type;

    public bool AreSame(ReleasedField old, FieldSymbol field, ColumnType type) =>
        TypeOf(old).Equals(type) && old.IsOptional == field.IsOptional && old.IsUnique == field.IsUnique;

    /// <summary>Reports a change that loses data, or may.</summary>
    public void Check(EvolvedLine line, ReleasedField old, FieldSymbol field, ColumnType type)
    {
        var before = TypeOf(old);
        var isWidened = before.Kind == ColumnKind.Int && type.Kind == ColumnKind.Decimal;
        if ((before.Kind != type.Kind && !isWidened) || before.Target != type.Target)
        {
            ReportUnsafe(line.Location, field.ToString(), Show(old), Show(field));
        }
        else if (old.IsOptional && !Evolution.HasValue(field, Backfill(line)))
        {
            scope.Diagnostics.OptionalBecomesRequired(line.Location, field.ToString());
        }
        else if (!migration.IsDestructive)
        {
            CheckNarrowed(line, old, field, before, type);
        }
    }

    public void ReportUnsafe(Location place, string name, string old, string now, string advice = Refill) =>
        scope.Diagnostics.UnsafeChange(place, name, old, now, advice);

    private void CheckNarrowed(EvolvedLine line, ReleasedField old, FieldSymbol field, ColumnType before, ColumnType type)
    {
        var lost = LostMembers(before, type);
        if (lost.Length > 0)
        {
            scope.Diagnostics.RemovedMembers(line.Location, field.ToString(), lost);
        }
        else if (IsNarrower(before, type))
        {
            scope.Diagnostics.NarrowedField(line.Location, field.ToString(), $"`{before}` becomes `{type}`");
        }
        else if (field.IsUnique && !old.IsUnique)
        {
            scope.Diagnostics.NarrowedField(line.Location, field.ToString(), "it becomes `@unique`");
        }
    }

    private static string LostMembers(ColumnType before, ColumnType type)
    {
        var lost = new List<string>();
        var kept = new HashSet<string>(type.Members, StringComparer.Ordinal);
        foreach (var member in before.Members)
        {
            if (!kept.Contains(member))
            {
                lost.Add($"`{SchemaReader.Shown(member)}`");
            }
        }

        return string.Join(", ", lost);
    }

    /// <summary>Whether values that were allowed are not any more: beyond a bound, or with more digits behind the point than there is room for.</summary>
    private static bool IsNarrower(ColumnType before, ColumnType type)
    {
        var (low, high) = (type.Low?.Value, type.Range.High?.Value);
        if (low is not null && !(before.Low?.Value >= low) || high is not null && !(before.Range.High?.Value <= high))
        {
            return true;
        }

        return type.Kind == ColumnKind.Decimal
            && before.Kind == ColumnKind.Decimal
            && !type.Range.IsOpen
            && Digits(type.Range) < Digits(before.Range);
    }

    private static int Digits(SdsRange range) => Math.Max(range.Low?.Value.Scale ?? 0, range.High?.Value.Scale ?? 0);

    private static SdsValue? Backfill(EvolvedLine line) =>
        line.Change switch
        {
            FieldAlteration change => change.Backfill,
            FieldRename rename => rename.Backfill,
            _ => null,
        };

    /// <summary>A field as its author writes it, behind the name.</summary>
    public string Show(FieldSymbol field) =>
        ColumnType.Of(field) is { } type ? Show(type, field.IsOptional, field.IsUnique) : field.Type.ToString();

    /// <summary>The same of a released field.</summary>
    public string Show(ReleasedField field) => Show(TypeOf(field), field.IsOptional, field.IsUnique);

    private static string Show(ColumnType type, bool isOptional, bool isUnique)
    {
        var form = (type with { Range = SdsRange.Open }).ToString();
        var range = type.Range.IsOpen ? "" : $" {type.Range}";
        return $"{form}{(isOptional ? "?" : "")}{range}{(isUnique ? " @unique" : "")}";
    }
}

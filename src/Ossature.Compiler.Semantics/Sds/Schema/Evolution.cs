using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Binds <c>evolve</c>, and compares the entities with the released schema where there is one (section 8.2).</summary>
internal sealed class Evolution(SpecScope scope, BoundMigration migration)
{
    public static ImmutableArray<BoundEvolution> Bind(SpecScope scope, BoundMigration migration)
    {
        var evolve = new EvolveBinder(scope);
        evolve.Bind();
        if (scope.Module.Released is { } released)
        {
            new SchemaComparison(scope, migration, evolve, released).Compare();
        }

        var evolution = new Evolution(scope, migration);
        var bound = ImmutableArray.CreateBuilder<BoundEvolution>(evolve.Entities.Count);
        foreach (var evolved in evolve.Entities)
        {
            foreach (var line in evolved.Lines)
            {
                evolution.Check(evolved, line);
            }

            bound.Add(evolved.Bound());
        }

        return bound.MoveToImmutable();
    }

    /// <summary>Says what is to be said of a line whether or not there is a released schema: where there is none, every line has something to do.</summary>
    private void Check(EvolvedEntity evolved, EvolvedLine line)
    {
        switch (line.Change)
        {
            case null:
            case var _ when line.IsSettled:
                break;
            case var _ when scope.Module.Released is not null && !line.IsUsed:
                scope.Diagnostics.IdleEvolution(line.Location, LineRemoval.Of(line.Location, "delete the line"));
                break;
            case FieldAddition addition when migration.NeedsBackfill && !HasValue(addition.Field, addition.Backfill):
                scope.Diagnostics.MissingBackfill(line.Location, addition.Field.ToString());
                break;
            case FieldRemoval removal:
                ReportGuarded(line, removal.Name);
                break;
            case EntityRemoval:
                ReportGuarded(line, evolved.NewName);
                break;
            case EdgeRemoval removal:
                ReportGuarded(line, $"edge {removal.Other}");
                break;
        }
    }

    private void ReportGuarded(EvolvedLine line, string name)
    {
        if (!migration.IsDestructive)
        {
            scope.Diagnostics.GuardedRemoval(line.Location, name);
        }
    }

    /// <summary>Whether rows that are there get a value of a field that is new, or required at last.</summary>
    public static bool HasValue(FieldSymbol field, SdsValue? backfill) =>
        field.IsOptional
        || field.IsGenerated
        || backfill is not null
        || field.Default is not null
        || field.SeedDefault is not null;
}

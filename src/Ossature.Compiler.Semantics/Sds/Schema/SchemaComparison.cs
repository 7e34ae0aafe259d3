using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>Compares the entities of a section with those of the released schema: each difference needs a line of <c>evolve</c>, and each line a difference.</summary>
internal sealed class SchemaComparison
{
    private readonly SpecScope scope;
    private readonly EvolveBinder evolve;
    private readonly ReleasedSchema released;
    private readonly SchemaRules rules;
    private readonly Dictionary<string, EvolvedEntity> byOldName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvolvedEntity> byNewName = new(StringComparer.Ordinal);

    public SchemaComparison(SpecScope scope, BoundMigration migration, EvolveBinder evolve, ReleasedSchema released)
    {
        (this.scope, this.evolve, this.released) = (scope, evolve, released);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in released.Entities)
        {
            names.Add(entity.Name);
        }

        foreach (var evolved in evolve.Entities)
        {
            byNewName.Add(evolved.NewName, evolved);

            // A rename that is released explains the entity by its new name.
            byOldName.TryAdd(names.Contains(evolved.OldName) ? evolved.OldName : evolved.NewName, evolved);
        }

        rules = new(scope, migration, this);
    }

    /// <summary>The name that an entity of the released schema has now.</summary>
    public string NameOf(string entity) => byOldName.GetValueOrDefault(entity)?.NewName ?? entity;

    /// <summary>What <c>evolve</c> says of an entity by its name now; null where it says nothing.</summary>
    public EvolvedEntity? FindEvolved(string entity) => byNewName.GetValueOrDefault(entity);

    public void Compare()
    {
        var known = new HashSet<EvolvedEntity>();
        foreach (var entity in released.Entities)
        {
            var evolved = byOldName.GetValueOrDefault(entity.Name);
            if (evolved is not null)
            {
                known.Add(evolved);
                ReportReleased(entity, evolved);
            }

            if (scope.Module.FindEntity(NameOf(entity.Name)) is { } its)
            {
                if (its is { Node: not null, IsIncomplete: false })
                {
                    new FieldComparison(scope, rules, evolved).Compare(entity, its);
                }
                else
                {
                    Settle(evolved);
                }
            }
            else
            {
                Remove(entity, evolved);
            }
        }

        new EdgeComparison(scope, rules, this).Compare(released);
        foreach (var evolved in evolve.Entities)
        {
            if (!known.Contains(evolved))
            {
                // Nothing of it was released: one word says that for all lines.
                Settle(evolved);
                scope.Diagnostics.IdleEvolution(evolved.Location);
            }
        }
    }

    private void ReportReleased(ReleasedEntity entity, EvolvedEntity evolved)
    {
        if (evolved.IsRenamed && entity.Name == evolved.NewName)
        {
            scope.Diagnostics.IdleEvolution(evolved.Location);
        }
    }

    private void Remove(ReleasedEntity entity, EvolvedEntity? evolved)
    {
        if (evolved?.Removal is { } line)
        {
            line.IsUsed = true;
        }
        else if (!evolve.IsIncomplete)
        {
            scope.Diagnostics.UnexplainedChange(
                scope.Section.Location,
                $"`{SchemaReader.Shown(entity.Name)}` is gone",
                "-*",
                SchemaReader.Shown(entity.Name)
            );
        }
    }

    private static void Settle(EvolvedEntity? evolved)
    {
        foreach (var line in evolved?.Lines ?? [])
        {
            line.IsSettled = true;
        }
    }
}

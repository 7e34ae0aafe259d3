using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Schema;

/// <summary>What all <c>evolve</c> blocks say of one entity.</summary>
internal sealed class EvolvedEntity
{
    /// <summary>Its name now.</summary>
    public required string NewName { get; init; }

    /// <summary>The name in the released schema.</summary>
    public required string OldName { get; set; }

    public bool IsRenamed => OldName != NewName;

    /// <summary>The entity; null where it goes.</summary>
    public required EntitySymbol? Entity { get; init; }

    /// <summary>Where the first block names it; of a renamed entity, where it is renamed.</summary>
    public required Location Location { get; set; }

    /// <summary>Whether a line could not be read, or is in error: what is not explained may have been explained there.</summary>
    public bool IsIncomplete { get; set; }

    public List<EvolvedLine> Lines { get; } = [];

    /// <summary>The lines by the fields that they name, by old names as well.</summary>
    public Dictionary<string, EvolvedLine> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines by the entities to which the edges lead that they name.</summary>
    public Dictionary<string, EvolvedLine> Edges { get; } = new(StringComparer.Ordinal);

    /// <summary>The line that says that the entity goes.</summary>
    public EvolvedLine? Removal { get; set; }

    public BoundEvolution Bound()
    {
        var changes = ImmutableArray.CreateBuilder<SchemaChange>(Lines.Count);
        foreach (var line in Lines)
        {
            if (line.Change is not null)
            {
                changes.Add(line.Change);
            }
        }

        return new(OldName, NewName, Entity, changes.DrainToImmutable(), Location);
    }
}

/// <summary>A line of <c>evolve</c>.</summary>
/// <param name="node">The line.</param>
/// <param name="location">Where it stands.</param>
internal sealed class EvolvedLine(MemberSyntax node, Location location)
{
    public MemberSyntax Node => node;

    public Location Location => location;

    /// <summary>What it says; null where it is in error.</summary>
    public SchemaChange? Change { get; set; }

    /// <summary>Whether it explains what is different from the released schema, or what is wrong with it was said.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether nothing more is to be said of it.</summary>
    public bool IsSettled { get; set; }
}

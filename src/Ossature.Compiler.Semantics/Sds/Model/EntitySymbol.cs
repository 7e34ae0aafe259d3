using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>An entity of a module. Its name is known from the start; what it holds, once the section of its module is declared.</summary>
public sealed class EntitySymbol
{
    private readonly Dictionary<string, FieldSymbol> byName = new(StringComparer.Ordinal);

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The module; empty for <c>User</c>, which is built in.</summary>
    public required string Module { get; init; }

    /// <summary>The declaration; null where only the manifest names the entity, and for <c>User</c>.</summary>
    public EntitySyntax? Node { get; init; }

    /// <summary>The file of the declaration; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Where the name is declared, or else where the manifest names it.</summary>
    public required Location Location { get; init; }

    /// <summary>The name as clauses write it: <c>order_line</c>.</summary>
    public string Noun => field ??= Nouns.Snake(Name);

    /// <summary>Whether its members are known. Where they are not, any member is accepted.</summary>
    public bool IsSpecified => Node is not null || Module.Length == 0;

    /// <summary>Whether it was declared wrongly enough that a member may be missing through that: nothing is said about members it lacks.</summary>
    public bool IsIncomplete { get; internal set; }

    /// <summary>The fields in order; of two with one name the first.</summary>
    public ImmutableArray<FieldSymbol> Fields { get; private set; } = [];

    /// <summary>The decorators of the entity itself.</summary>
    public ImmutableArray<DecoratorSymbol> Decorators { get; internal set; } = [];

    /// <summary>The combinations of fields that no two rows share, by <c>@unique(f, g)</c>.</summary>
    public ImmutableArray<ImmutableArray<FieldSymbol>> UniqueCombinations { get; internal set; } = [];

    /// <summary>Whether rows are only added, by <c>@immutable</c>.</summary>
    public bool IsAppendOnly
    {
        get
        {
            foreach (var decorator in Decorators)
            {
                if (decorator.Name == "immutable")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The edges at one of whose ends it stands, in the order of the file.</summary>
    public ImmutableArray<EdgeSymbol> Edges { get; internal set; } = [];

    /// <summary>Its machines, in the order of the file; of two for one field the first.</summary>
    public ImmutableArray<MachineSymbol> Machines { get; internal set; } = [];

    /// <summary>The field that says which state a row is in (section 4.8); null where there is none.</summary>
    public FieldSymbol? StateField { get; internal set; }

    /// <summary>The first step from a row to its owner (section 4.10); null where it has none.</summary>
    public OwnerStep? Owner { get; internal set; }

    /// <summary>Whether its rows have an owner.</summary>
    public bool HasOwner => Owner is not null;

    /// <summary>How a row's owner is found, the last step being the field that names it; empty where it has none.</summary>
    public IEnumerable<OwnerStep> OwnerPath
    {
        get
        {
            for (var step = Owner; step is not null; step = (step as OwnerStep.Parent)?.Edge.From.Owner)
            {
                yield return step;
            }
        }
    }

    /// <summary>The machine of <see cref="StateField"/>; null where there is none.</summary>
    public MachineSymbol? StateMachine
    {
        get
        {
            foreach (var machine in Machines)
            {
                if (machine.Field == StateField)
                {
                    return machine;
                }
            }

            return null;
        }
    }

    /// <summary>A field by its name; null if there is none.</summary>
    public FieldSymbol? FindField(string name) => byName.GetValueOrDefault(name);

    internal void SetFields(ImmutableArray<FieldSymbol> fields)
    {
        Fields = fields;
        byName.Clear();
        foreach (var its in fields)
        {
            byName.TryAdd(its.Name, its);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>One step on the way from a row to its owner.</summary>
public abstract record OwnerStep
{
    /// <summary>To the parent row, against an edge.</summary>
    /// <param name="Edge">The edge, whose <c>From</c> is the parent.</param>
    public sealed record Parent(EdgeSymbol Edge) : OwnerStep;

    /// <summary>To the principal that a field names.</summary>
    /// <param name="Field">The field.</param>
    public sealed record Named(FieldSymbol Field) : OwnerStep;
}

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>A computed field is defined by an invariant of its module, or of the system.</summary>
internal static class ComputedFields
{
    /// <summary>Reports those that nothing defines.</summary>
    /// <param name="system">The system, bound.</param>
    /// <param name="diagnostics">Where that goes.</param>
    public static void Check(BoundSystem system, DiagnosticBag diagnostics)
    {
        var defined = new HashSet<FieldSymbol>();
        if (!AddDefined(system.Invariants, defined))
        {
            return;
        }

        foreach (var spec in system.Specs)
        {
            if (!AddDefined(spec.Invariants, defined) || spec.Section.IsIncomplete)
            {
                continue;
            }

            foreach (var entity in spec.Entities)
            {
                foreach (var field in entity.Fields)
                {
                    if (IsOnlyComputed(field) && !defined.Contains(field) && entity is { IsSpecified: true, IsIncomplete: false })
                    {
                        diagnostics.UndefinedField(field.Location, field.ToString());
                    }
                }
            }
        }
    }

    /// <summary>Whether a field gets its value in no other way, which would be reported.</summary>
    private static bool IsOnlyComputed(FieldSymbol field) =>
        field is { IsComputed: true, IsAuto: false, Default: null } && !field.Has("snapshot");

    /// <summary>Adds what invariants define; says whether all of them are understood, because any other may define any field.</summary>
    private static bool AddDefined(ImmutableArray<BoundClause<BoundInvariant>> invariants, HashSet<FieldSymbol> defined)
    {
        var areUnderstood = true;
        foreach (var (entry, invariant) in invariants)
        {
            areUnderstood &= entry.Status == ClauseStatus.Bound;
            if (
                invariant is ConditionInvariant
                {
                    Condition: Comparison { Operator: Relation.Equal, Left: FieldValue { Field: var field } }
                }
            )
            {
                defined.Add(field);
            }
        }

        return areUnderstood;
    }
}

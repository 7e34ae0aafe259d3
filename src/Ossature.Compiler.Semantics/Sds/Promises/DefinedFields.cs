using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Which field an invariant defines: <c>Order.total = …</c>.</summary>
internal static class DefinedFields
{
    /// <summary>The field; null where the invariant defines none.</summary>
    public static FieldSymbol? Of(BoundInvariant? invariant) =>
        invariant
            is ConditionInvariant { Condition: Comparison { Operator: Relation.Equal, Left: FieldValue { Field: var defined } } }
            ? defined
            : null;
}

using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Which values can be compared and calculated with each other (section 3.3).</summary>
internal static class TypeRules
{
    private enum Family
    {
        Number,
        Timestamp,
        Duration,
        Text,
        Enumeration,
        Truth,
        Identity,
        Unknown,
        None,
    }

    /// <summary>Whether nothing is known of the values of a type, so that anything may be done with them.</summary>
    public static bool IsUnchecked(SdsType type) => FamilyOf(type) == Family.Unknown;

    /// <summary>Whether two values can be compared.</summary>
    public static bool CanCompare(SdsType left, Relation relation, SdsType right)
    {
        var (one, other) = (FamilyOf(left), FamilyOf(right));
        if (one == Family.Unknown || other == Family.Unknown)
        {
            return true;
        }

        return one == other
            && one switch
            {
                Family.Number or Family.Timestamp or Family.Duration => true,
                Family.None => false,
                _ => relation is Relation.Equal or Relation.NotEqual,
            };
    }

    /// <summary>What comes out when two values are calculated into one; null where they cannot be.</summary>
    public static SdsType? Calculate(SdsType left, ArithmeticOperator sign, SdsType right) =>
        (FamilyOf(left), sign, FamilyOf(right)) switch
        {
            (Family.Unknown, _, _) or (_, _, Family.Unknown) => SdsType.Unknown,
            (Family.Number, ArithmeticOperator.Divide, Family.Number) => SdsType.Decimal,
            (Family.Number, _, Family.Number) => IsWhole(left) && IsWhole(right) ? SdsType.Int : SdsType.Decimal,
            (Family.Timestamp, ArithmeticOperator.Add or ArithmeticOperator.Subtract, Family.Duration) => SdsType.Timestamp,
            (Family.Timestamp, ArithmeticOperator.Subtract, Family.Timestamp) => SdsType.Duration,
            (Family.Duration, ArithmeticOperator.Add or ArithmeticOperator.Subtract, Family.Duration) => SdsType.Duration,
            (Family.Duration, ArithmeticOperator.Multiply, Family.Number) when IsWhole(right) => SdsType.Duration,
            (Family.Number, ArithmeticOperator.Multiply, Family.Duration) when IsWhole(left) => SdsType.Duration,
            _ => null,
        };

    /// <summary>What comes out when a value is turned round; null where it cannot be.</summary>
    public static SdsType? Negate(SdsType type) =>
        FamilyOf(type) switch
        {
            Family.Number => IsWhole(type) ? SdsType.Int : SdsType.Decimal,
            Family.Duration => SdsType.Duration,
            Family.Unknown => SdsType.Unknown,
            _ => null,
        };

    /// <summary>Whether values can be put in an order, so that there is a least and a greatest one.</summary>
    public static bool HasOrder(SdsType type) => FamilyOf(type) is Family.Number or Family.Timestamp or Family.Unknown;

    private static bool IsWhole(SdsType type) => type is NumberType { IsWhole: true };

    private static Family FamilyOf(SdsType type) =>
        type switch
        {
            NumberType => Family.Number,
            TimestampType => Family.Timestamp,
            DurationType => Family.Duration,
            TextType => Family.Text,
            EnumType => Family.Enumeration,
            BoolType => Family.Truth,
            RowType { Entity.IsSpecified: false } => Family.Unknown,
            UuidType or ReferenceType or RowType or PrincipalType => Family.Identity,
            UnknownType => Family.Unknown,
            _ => Family.None,
        };
}

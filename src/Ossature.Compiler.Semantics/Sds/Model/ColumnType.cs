using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>What a column holds, in words that a released schema and a specification share: entities are names.</summary>
/// <param name="Kind">What kind of values.</param>
/// <param name="Range">How long a text is, or how great a number; open for other kinds.</param>
/// <param name="Members">The members of an enumeration; none for other kinds.</param>
/// <param name="Target">The entity of a reference; empty for other kinds.</param>
public sealed record ColumnType(ColumnKind Kind, SdsRange Range, ImmutableArray<string> Members, string Target)
{
    /// <summary>A kind without anything else.</summary>
    public static ColumnType Of(ColumnKind kind) => new(kind, SdsRange.Open, [], "");

    /// <summary>What the column of a field holds; null where the type of the field is in error.</summary>
    public static ColumnType? Of(FieldSymbol field) =>
        field.Type switch
        {
            UuidType => Of(ColumnKind.Uuid),
            BoolType => Of(ColumnKind.Bool),
            TimestampType => Of(ColumnKind.Timestamp),
            TextType text => Of(ColumnKind.Text) with { Range = text.Range },
            NumberType number => Of(number.IsWhole ? ColumnKind.Int : ColumnKind.Decimal) with { Range = number.Range },
            EnumType its => Of(ColumnKind.Enum) with { Members = its.Members },
            ReferenceType reference => Of(ColumnKind.Reference) with { Target = reference.Entity.Name },
            ListType => Of(ColumnKind.List),
            ObjectType => Of(ColumnKind.Object),
            UnknownType when field.TypeNode?.Form is ObjectTypeSyntax { Fields.IsEmpty: true } => Of(ColumnKind.Object),
            _ => null,
        };

    /// <summary>Whether two columns hold the same values. The order of members makes no difference, the digits behind the point do: <c>0.5</c> and <c>0.50</c> are columns of another width.</summary>
    public bool Equals(ColumnType? other) =>
        other is not null
        && Kind == other.Kind
        && Target == other.Target
        && AreSame(Low, other.Low)
        && AreSame(Range.High, other.Range.High)
        && Members.Length == other.Members.Length
        && new HashSet<string>(Members, StringComparer.Ordinal).SetEquals(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Low?.Value, Range.High?.Value, Members.Length);

    /// <summary>The least value; of a text, zero is no bound.</summary>
    public SdsNumber? Low => Kind == ColumnKind.Text && Range.Low?.Value == 0 ? null : Range.Low;

    /// <summary>The type as an author writes it.</summary>
    public override string ToString() =>
        Kind switch
        {
            ColumnKind.Text => Ranged("string"),
            ColumnKind.Int => Ranged("int"),
            ColumnKind.Decimal => Ranged("decimal"),
            ColumnKind.Enum => $"[{string.Join(", ", Members)}]",
            ColumnKind.Reference => $"-> {Target}",
            ColumnKind.List => "[…]",
            ColumnKind.Object => "{…}",
            _ => Kind.ToString().ToLowerInvariant(),
        };

    private string Ranged(string name) => Range.IsOpen ? name : $"{name} {Range}";

    private static bool AreSame(SdsNumber? bound, SdsNumber? other) =>
        bound?.Value == other?.Value && (bound is null || bound.Value.Scale == other!.Value.Scale);
}

/// <summary>What kind of values a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Ids.</summary>
    Uuid,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Int,

    /// <summary>Numbers.</summary>
    Decimal,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Bool,

    /// <summary>Moments.</summary>
    Timestamp,

    /// <summary>Members of an enumeration.</summary>
    Enum,

    /// <summary>The ids of rows of an entity.</summary>
    Reference,

    /// <summary>Lists.</summary>
    List,

    /// <summary>Objects.</summary>
    Object,
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>What values a field, an input or an expression has (section 3.3 of the language).</summary>
public abstract record SdsType
{
    /// <summary>An id.</summary>
    public static SdsType Uuid { get; } = new UuidType();

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static SdsType Bool { get; } = new BoolType();

    /// <summary>A moment.</summary>
    public static SdsType Timestamp { get; } = new TimestampType();

    /// <summary>A span of time.</summary>
    public static SdsType Duration { get; } = new DurationType();

    /// <summary>The caller.</summary>
    public static SdsType Principal { get; } = new PrincipalType();

    /// <summary>Anything; never checked.</summary>
    public static SdsType Unknown { get; } = new UnknownType();

    /// <summary>A text of any length.</summary>
    public static SdsType Text { get; } = new TextType(SdsRange.Open);

    /// <summary>A whole number without bounds.</summary>
    public static SdsType Int { get; } = new NumberType(IsWhole: true, SdsRange.Open);

    /// <summary>A number without bounds.</summary>
    public static SdsType Decimal { get; } = new NumberType(IsWhole: false, SdsRange.Open);

    /// <summary>Whether it is a number.</summary>
    public bool IsNumeric => this is NumberType;

    /// <summary>Whether nothing is known of the values.</summary>
    public bool IsUnknown => this is UnknownType;

    /// <summary>The entity whose row a value is or names; null where it is none.</summary>
    public EntitySymbol? Row =>
        this switch
        {
            RowType row => row.Entity,
            ReferenceType reference => reference.Entity,
            _ => null,
        };

    /// <summary>The entity whose rows a list is or names; null where it is no list of rows.</summary>
    public EntitySymbol? Rows => this is ListType list ? list.Element.Row : null;

    /// <summary>The type as an author writes it, without its range.</summary>
    public abstract override string ToString();
}

/// <summary><c>uuid</c>.</summary>
public sealed record UuidType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "uuid";
}

/// <summary><c>string</c>.</summary>
/// <param name="Range">How many Unicode code points it has.</param>
public sealed record TextType(SdsRange Range) : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "string";
}

/// <summary><c>int</c> or <c>decimal</c>.</summary>
/// <param name="IsWhole">Whether it is <c>int</c>.</param>
/// <param name="Range">The least and the greatest value.</param>
public sealed record NumberType(bool IsWhole, SdsRange Range) : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => IsWhole ? "int" : "decimal";
}

/// <summary><c>bool</c>.</summary>
public sealed record BoolType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "bool";
}

/// <summary><c>timestamp</c>.</summary>
public sealed record TimestampType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "timestamp";
}

/// <summary>The type of <c>72h</c>, and of the difference of two timestamps.</summary>
public sealed record DurationType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "duration";
}

/// <summary>The type of <c>user</c> and <c>caller</c>.</summary>
public sealed record PrincipalType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "principal";
}

/// <summary><c>{}</c>, and whatever belongs to an entity that has no specification yet.</summary>
public sealed record UnknownType : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => "{}";
}

/// <summary><c>[draft, active]</c>.</summary>
/// <param name="Members">The members in order, each once.</param>
public sealed record EnumType(ImmutableArray<string> Members) : SdsType
{
    /// <summary>Whether a name is a member.</summary>
    public bool Has(string member) => Members.Contains(member);

    /// <inheritdoc/>
    public bool Equals(EnumType? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Members.Length > 0 ? Members[0].GetHashCode(StringComparison.Ordinal) : 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Members)}]";
}

/// <summary><c>-&gt; Product</c>: the id of a row.</summary>
/// <param name="Entity">The entity of the row.</param>
public sealed record ReferenceType(EntitySymbol Entity) : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => $"-> {Entity.Name}";
}

/// <summary>A row itself, as inputs, outputs and nouns in clauses mean it.</summary>
/// <param name="Entity">Its entity.</param>
public sealed record RowType(EntitySymbol Entity) : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => Entity.Name;
}

/// <summary><c>[Product]</c>, <c>[string]</c>.</summary>
/// <param name="Element">The type of each element.</param>
public sealed record ListType(SdsType Element) : SdsType
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Element}]";
}

/// <summary><c>{street: string, city: string}</c>.</summary>
/// <param name="Fields">The fields in order, at least one; <c>{}</c> is <see cref="UnknownType"/>.</param>
public sealed record ObjectType(ImmutableArray<FieldSymbol> Fields) : SdsType
{
    /// <summary>A field by its name; null if there is none.</summary>
    public FieldSymbol? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(ObjectType? other) => other is not null && Fields.AsSpan().SequenceEqual(other.Fields.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Length;

    /// <inheritdoc/>
    public override string ToString()
    {
        var fields = new string[Fields.Length];
        for (var at = 0; at < fields.Length; at++)
        {
            fields[at] = $"{Fields[at].Name}: {Fields[at].Type}";
        }

        return $"{{{string.Join(", ", fields)}}}";
    }
}

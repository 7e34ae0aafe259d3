using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>A field and what is written into it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value; null where nobody knows it.</param>
public sealed record FieldContent(FieldSymbol Field, BoundExpression? Value);

/// <summary>A field of a new row.</summary>
/// <param name="Field">The field.</param>
/// <param name="Origin">Where its value comes from.</param>
/// <param name="Value">The value; null where <paramref name="Origin"/> says all.</param>
public sealed record CreatedField(FieldSymbol Field, FieldOrigin Origin, BoundExpression? Value = null);

/// <summary>Where the value of a field of a new row comes from (section 4.13), in the order in which that is decided.</summary>
public enum FieldOrigin
{
    /// <summary>The step gives it.</summary>
    Given,

    /// <summary>It is generated: <c>@auto</c>, <c>@computed</c>, <c>@snapshot</c>, and <c>id</c>.</summary>
    Generated,

    /// <summary>The field has a default.</summary>
    Default,

    /// <summary>A <c>seed</c> block gives the column a default.</summary>
    SeedDefault,

    /// <summary>A local of the same name.</summary>
    Local,

    /// <summary>The caller owns the row.</summary>
    Caller,

    /// <summary>The selected row of the entity that it refers to.</summary>
    SelectedRow,

    /// <summary>The machine's initial state.</summary>
    InitialState,

    /// <summary>It may have none.</summary>
    Nothing,

    /// <summary>Nothing tells.</summary>
    Unassigned,
}

/// <summary>A row that a new row is attached to.</summary>
/// <param name="Edge">The edge, whose child the new row is.</param>
/// <param name="Parent">The parent. A <see cref="CurrentRow"/> that there is not is made with its defaults.</param>
public sealed record CreatedParent(EdgeSymbol Edge, BoundExpression Parent);

/// <summary>One thing that <c>set</c> changes.</summary>
public abstract record BoundChange;

/// <summary><c>E(s, f: x)</c>.</summary>
/// <param name="Row">The row, or rows.</param>
/// <param name="State">The state that it goes to; null where it keeps its own.</param>
/// <param name="Fields">What is assigned besides.</param>
/// <param name="Parents">The rows that it is attached to from now on.</param>
public sealed record RowChange(
    BoundRow Row,
    StateOf? State,
    ImmutableArray<FieldContent> Fields,
    ImmutableArray<CreatedParent> Parents
) : BoundChange;

/// <summary><c>p = x</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its new value.</param>
public sealed record FieldChange(FieldValue Field, BoundExpression Value) : BoundChange;

/// <summary>A state.</summary>
/// <param name="Field">The field that says which one a row is in.</param>
/// <param name="Name">The state.</param>
public sealed record StateOf(FieldSymbol Field, string Name);

/// <summary>Who is told something.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Row">The row; null where it names none.</param>
public sealed record Recipient(string Name, RecipientKind Kind, BoundRow? Row = null);

/// <summary>What the name of a recipient means.</summary>
public enum RecipientKind
{
    /// <summary>The principal whom the row in question belongs to: <c>user</c>, <c>owner</c>.</summary>
    Owner,

    /// <summary>Everybody who has a role.</summary>
    Role,

    /// <summary>A module.</summary>
    Module,

    /// <summary>A row in scope, or its owner.</summary>
    Row,

    /// <summary>Somebody outside of whom nothing is known.</summary>
    External,
}

/// <summary>An argument of a call.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsEach">Whether the action runs once for each of the rows that the value is.</param>
public sealed record CallArgument(BoundExpression Value, bool IsEach);

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>What the rows of a noun are wanted for.</summary>
internal enum RowUse
{
    /// <summary>The row that the clause is about.</summary>
    One,

    /// <summary>Rows that are gone through: by a quantifier, by <c>each</c>.</summary>
    Each,

    /// <summary>Rows that become one value.</summary>
    Aggregate,

    /// <summary>Rows that become one value, chosen by a <c>where</c>.</summary>
    Filter,
}

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>How values of many rows become one.</summary>
public enum AggregateFunction
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Average,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>The least one.</summary>
    Minimum,

    /// <summary>The greatest one.</summary>
    Maximum,
}

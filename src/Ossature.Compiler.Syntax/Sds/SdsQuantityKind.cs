namespace Ossature.Compiler.Syntax.Sds;

/// <summary>What a number with its unit measures.</summary>
public enum SdsQuantityKind
{
    /// <summary>Nothing: a number alone.</summary>
    Number,

    /// <summary>A time: <c>72h</c>.</summary>
    Duration,

    /// <summary>A number of bytes: <c>5MB</c>.</summary>
    Size,

    /// <summary>How many times: <c>3x</c>.</summary>
    Multiple,

    /// <summary>A part of a whole: <c>10%</c>.</summary>
    Percentage,

    /// <summary>How many in a time: <c>30/min</c>.</summary>
    Rate,

    /// <summary>Nobody knows the unit.</summary>
    Unknown,
}

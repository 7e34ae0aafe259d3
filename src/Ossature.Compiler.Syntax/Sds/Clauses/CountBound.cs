namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>How a number limits a count.</summary>
public enum CountBound
{
    /// <summary>Neither more nor fewer.</summary>
    Exactly,

    /// <summary>Not fewer.</summary>
    AtLeast,

    /// <summary>Not more.</summary>
    AtMost,
}

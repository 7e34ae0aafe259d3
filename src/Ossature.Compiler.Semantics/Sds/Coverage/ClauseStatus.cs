namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How much of a clause is understood.</summary>
public enum ClauseStatus
{
    /// <summary>It parses and all its names resolve: tests come of it.</summary>
    Bound,

    /// <summary>It is kept as text.</summary>
    Opaque,

    /// <summary>It parses and is wrong; an error says how.</summary>
    Faulty,
}

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>What can cover a requirement.</summary>
public enum CoverKind
{
    /// <summary>A table of cases in a VMD file.</summary>
    Group,

    /// <summary>A scenario in a VMD file.</summary>
    Scenario,

    /// <summary>A task of the plan.</summary>
    Task,
}

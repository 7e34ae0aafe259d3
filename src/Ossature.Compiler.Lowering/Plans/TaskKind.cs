namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Who does the work of a task.</summary>
public enum TaskKind
{
    /// <summary>A model writes the outputs.</summary>
    Task,

    /// <summary>The compiler writes fixture and harness; the verify commands judge the code.</summary>
    Verify,

    /// <summary>The compiler writes the outputs.</summary>
    Derive,

    /// <summary>Nothing is written; the verify commands judge everything before.</summary>
    Gate,

    /// <summary>Puts finished outputs to use.</summary>
    Apply,

    /// <summary>A model writes a specification.</summary>
    Plan,

    /// <summary>A model says what the code of a specification offers to others. A build adds such tasks; a plan file has none.</summary>
    Interface,
}

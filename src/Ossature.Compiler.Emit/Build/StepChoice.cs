namespace Ossature.Compiler.Emit.Build;

/// <summary>What is to happen with a task that is about to run.</summary>
public enum StepChoice
{
    /// <summary>It runs.</summary>
    Run,

    /// <summary>It is left for another time, with all that depends on it.</summary>
    Skip,

    /// <summary>The build ends here.</summary>
    Quit,
}

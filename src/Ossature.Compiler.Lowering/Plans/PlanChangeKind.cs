namespace Ossature.Compiler.Lowering.Plans;

/// <summary>What a merge did to a task.</summary>
public enum PlanChangeKind
{
    /// <summary>The specifications ask for a task that the plan did not have.</summary>
    Added,

    /// <summary>The specifications ask for something else than before.</summary>
    Changed,

    /// <summary>The specifications no longer ask for the task.</summary>
    Removed,

    /// <summary>The specifications ask for something else, but the author's edit stands.</summary>
    Kept,
}

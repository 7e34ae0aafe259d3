namespace Ossature.Compiler.Lowering.Plans;

/// <summary>What the author says about a task in the plan file.</summary>
public enum PlanStatus
{
    /// <summary>To be built.</summary>
    Pending,

    /// <summary>Built by another tool: without recorded state, the outputs that lie there are adopted.</summary>
    Done,

    /// <summary>Failed under another tool; built like a pending one.</summary>
    Failed,

    /// <summary>Left out; its files on disk count as its outputs.</summary>
    Skipped,

    /// <summary>The author's own work; its files on disk count as its outputs.</summary>
    Manual,
}

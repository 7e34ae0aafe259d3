using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>What is to be built, task by task, in plan order: the content of <c>.ossature/plan.toml</c>.</summary>
public sealed record Plan
{
    /// <summary>The specifications in build order.</summary>
    public ImmutableArray<string> Specs { get; init; } = [];

    /// <summary>Digest of the lowering that made the plan; null for a plan made by hand or by another tool, which is never changed.</summary>
    public Digest? Lowered { get; init; }

    /// <summary>The tasks; file order is plan order.</summary>
    public ImmutableArray<PlanTask> Tasks { get; init; } = [];
}

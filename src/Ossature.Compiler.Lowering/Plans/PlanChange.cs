namespace Ossature.Compiler.Lowering.Plans;

/// <summary>One thing that a merge did to a plan, or left on purpose.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Task">The id of the task.</param>
/// <param name="Text">The change as a sentence without a full stop.</param>
public sealed record PlanChange(PlanChangeKind Kind, string Task, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

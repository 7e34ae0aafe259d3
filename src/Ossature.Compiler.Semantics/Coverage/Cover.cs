namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Something that covers a requirement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The group's name, the scenario's slug or the task's id.</param>
public sealed record Cover(CoverKind Kind, string Name)
{
    /// <summary>As tables show it: a task with <c>task:</c> before its id.</summary>
    public override string ToString() => Kind == CoverKind.Task ? "task:" + Name : Name;
}

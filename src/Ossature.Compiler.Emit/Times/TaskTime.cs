namespace Ossature.Compiler.Emit.Times;

/// <summary>When a task of a build could have run, and when it did; counted from when the first task could.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Ready">When all it depends on was over.</param>
/// <param name="Began">When its work began: until then it waited for others to make room.</param>
/// <param name="Ended">When its work was over.</param>
/// <param name="After">The task whose end made it ready; null when it was ready from the start.</param>
public sealed record TaskTime(string Task, TimeSpan Ready, TimeSpan Began, TimeSpan Ended, string? After)
{
    /// <summary>How long it was ready before it began.</summary>
    public TimeSpan Waited => Began - Ready;

    /// <summary>How long its work took.</summary>
    public TimeSpan Took => Ended - Began;
}

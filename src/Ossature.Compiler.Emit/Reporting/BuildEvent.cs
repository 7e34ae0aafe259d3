using System.Collections.Immutable;
using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Reporting;

/// <summary>Something that happened in a build.</summary>
public abstract record BuildEvent;

/// <summary>The plan is known. Comes first, before anything runs.</summary>
/// <param name="Plan">The plan that is built.</param>
/// <param name="Changes">What was changed in the plan file, one sentence each.</param>
public sealed record PlanReady(Plan Plan, ImmutableArray<string> Changes) : BuildEvent;

/// <summary>A task will run, or may have to. All of these come before the first task starts.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Reason">Why, one sentence.</param>
/// <param name="MayFollow">True when it runs only if an earlier task's output comes out different.</param>
public sealed record TaskAffected(string Task, string Reason, bool MayFollow) : BuildEvent;

/// <summary>A task starts.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Reason">Why it runs, one sentence.</param>
public sealed record TaskStarted(string Task, string Reason) : BuildEvent;

/// <summary>A running task goes on to something else.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Phase">What it is doing now, as <c>asking the model</c> or <c>verifying</c>.</param>
public sealed record TaskPhase(string Task, string Phase) : BuildEvent
{
    /// <summary>The last phase of a task that failed.</summary>
    public const string Failed = "failed";
}

/// <summary>A model was called and answered.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Run">The agent run, as <c>implement</c> or <c>fix-1</c>.</param>
/// <param name="Turn">Which request of the run, counted from one.</param>
/// <param name="Role">The role whose model it was.</param>
/// <param name="Usage">What the answer cost.</param>
public sealed record ModelCalled(string Task, string Run, int Turn, ModelRole Role, Usage Usage) : BuildEvent;

/// <summary>A process is started.</summary>
/// <param name="Task">The task's id; empty for set-up commands.</param>
/// <param name="Command">The command line.</param>
/// <param name="Purpose">What for, as <c>setup</c>, <c>tool</c> or <c>verify</c>.</param>
public sealed record ProcessStarted(string Task, string Command, string Purpose) : BuildEvent;

/// <summary>A task's work is over, in the order in which tasks end. Its result counts when <see cref="TaskFinished"/> says so.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Outcome">What the work came to.</param>
public sealed record TaskEnded(string Task, TaskOutcome Outcome) : BuildEvent;

/// <summary>A task came to its end in this build, or was found to need nothing.</summary>
/// <param name="Report">What was done about it.</param>
public sealed record TaskFinished(TaskReport Report) : BuildEvent;

/// <summary>Something worth knowing that is no diagnostic.</summary>
/// <param name="Task">The task's id, or empty.</param>
/// <param name="Text">One sentence.</param>
public sealed record BuildNote(string Task, string Text) : BuildEvent;

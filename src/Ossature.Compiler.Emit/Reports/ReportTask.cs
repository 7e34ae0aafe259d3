using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>A task as a report shows it.</summary>
/// <param name="Task">What the plan says.</param>
/// <param name="Status">How it stands: <c>done</c>, <c>failed</c>, <c>pending</c>, <c>manual</c> or <c>skipped</c>.</param>
/// <param name="Message">Why it failed; empty when it did not.</param>
/// <param name="Outcome">What the last build made of it; empty when it did nothing.</param>
/// <param name="Reason">Why the last build ran it; empty when it did not.</param>
/// <param name="Usage">What all model calls took that were ever made for it.</param>
/// <param name="Runs">What was asked and answered.</param>
/// <param name="Files">What it changed.</param>
/// <param name="VerifyOutput">What its commands printed.</param>
internal sealed record ReportTask(
    PlanTask Task,
    string Status,
    string Message,
    string Outcome,
    string Reason,
    Usage Usage,
    ImmutableArray<ReportRun> Runs,
    ImmutableArray<ReportFile> Files,
    string VerifyOutput
);

/// <summary>A conversation with a model.</summary>
/// <param name="Name">Which, as <c>implement</c> or <c>fix-1</c>.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="Response">The last words of the answer.</param>
internal sealed record ReportRun(string Name, string Prompt, string Response);

/// <summary>A file that a task wrote or removed.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Change"><c>added</c>, <c>changed</c>, <c>as before</c>, or <c>removed</c>.</param>
/// <param name="Diff">The lines that differ from what the task found, each with a mark in front.</param>
internal sealed record ReportFile(string Path, string Change, string Diff);

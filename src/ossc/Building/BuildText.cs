using System.Globalization;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Building;

/// <summary>A build for people: a line per step, diagnostics and the closing table on stdout.</summary>
/// <param name="invocation">Where diagnostics and the table go.</param>
/// <param name="progress">Takes the lines.</param>
/// <param name="isLive">Whether what is being done is shown elsewhere, so that lines need only tell what is done.</param>
internal sealed class BuildText(Invocation invocation, Painter progress, bool isLive = false) : IBuildPresenter
{
    private const int MostAffected = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> startedAt = new(StringComparer.Ordinal);
    private Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private Plan? unshown;
    private int affectedCount;

    /// <inheritdoc/>
    public void On(BuildEvent happened)
    {
        lock (gate)
        {
            Show(happened);
        }
    }

    /// <inheritdoc/>
    public void On(ModelNotice notice)
    {
        lock (gate)
        {
            switch (notice)
            {
                case AnswerAwaited awaited:
                    Line(
                        $"waiting for {invocation.Show(awaited.AnswerPath)}, the answer to {invocation.Show(awaited.RequestPath)}",
                        Paint.Info
                    );
                    break;
                case AnswerRefused refused:
                    foreach (var diagnostic in refused.Diagnostics)
                    {
                        progress.Write(diagnostic);
                    }

                    Line(
                        $"correct the answer and save it again; {invocation.Show(refused.ProblemPath)} says the same",
                        Paint.Info
                    );
                    break;
                case RequestPostponed postponed:
                    Line(
                        $"{postponed.Model} does not answer now; it is asked again in {Duration.Show(postponed.Wait)}",
                        Paint.Info
                    );
                    break;
                case RequestDiffers differs when invocation.Settings.Verbose:
                    progress.Write(differs.Diagnostic);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Refused(IReadOnlyCollection<Diagnostic> diagnostics) => invocation.Print(diagnostics);

    /// <inheritdoc/>
    public void Finished(BuildReport report, IReadOnlyCollection<Diagnostic> diagnostics, CallTotals calls)
    {
        invocation.Print(diagnostics);
        if (report.Outcome == BuildOutcome.Refused)
        {
            return;
        }

        var (verdict, paint) = report.Outcome switch
        {
            BuildOutcome.UpToDate => ("everything is up to date", Paint.Good),
            BuildOutcome.Succeeded => ("the build succeeded", Paint.Good),
            BuildOutcome.Previewed => ("this is what `ossc build` would do; nothing was written", Paint.Good),
            BuildOutcome.Interrupted => ("interrupted; `ossc build` continues where this run stopped", Paint.Warning),
            _ => ("the build failed; `ossc build` continues where this run stopped", Paint.Error),
        };
        invocation.Results.Write(verdict + "\n", paint);
        invocation.Results.Write(BuildSummary.Render(report, calls));
    }

    private void Show(BuildEvent happened)
    {
        if (happened is not TaskAffected)
        {
            ShowRestOfAffected();
        }

        switch (happened)
        {
            case PlanReady ready:
                titles = ready.Plan.Tasks.ToDictionary(task => task.Id, task => task.Title, StringComparer.Ordinal);
                unshown = ready.Plan;
                foreach (var change in ready.Changes)
                {
                    Line($"plan: {change}", Paint.Info);
                }

                break;
            case TaskAffected affected:
                ShowPlan();
                affectedCount++;
                if (IsLong)
                {
                    break;
                }

                Line($"  {Name(affected.Task)}: {affected.Reason}", affected.MayFollow ? Paint.Faint : Paint.Plain);
                break;
            case TaskStarted started:
                startedAt[started.Task] = invocation.Console.Clock.GetTimestamp();
                if (!isLive)
                {
                    Line($"{Name(started.Task)}: started");
                }

                break;
            case TaskPhase phase when !isLive || phase.Phase == TaskPhase.Failed:
                Line(
                    $"{Name(phase.Task)}: {phase.Phase} ({Duration.Show(ElapsedOf(phase.Task))})",
                    phase.Phase == TaskPhase.Failed ? Paint.Error : Paint.Plain
                );
                break;
            case ModelCalled called when invocation.Settings.Verbose:
                Line($"{Name(called.Task)}: model answered turn {called.Turn} of {called.Run}", Paint.Faint);
                break;
            case ProcessStarted process when invocation.Settings.Verbose:
                Line($"{Name(process.Task)}: {process.Purpose}: {process.Command}", Paint.Faint);
                break;
            case TaskFinished finished:
                ShowFinished(finished.Report);
                break;
            case BuildNote note:
                ShowNote(note);
                break;
        }
    }

    /// <summary>Above a live view there is no room for thousands of lines.</summary>
    private bool IsLong => isLive && !invocation.Settings.Verbose && affectedCount > MostAffected;

    private void ShowRestOfAffected()
    {
        if (IsLong)
        {
            Line(
                $"  … and {(affectedCount - MostAffected).ToString(CultureInfo.InvariantCulture)} more; `--verbose` names them",
                Paint.Faint
            );
        }

        affectedCount = 0;
    }

    /// <summary>The plan is shown only when something of it will run: a build that has nothing to do says only that.</summary>
    private void ShowPlan()
    {
        if (unshown is { } plan)
        {
            Line($"plan: {Invocation.Count(plan.Tasks.Length, "task")}", Paint.Strong);
            if (!isLive || plan.Tasks.Length <= MostAffected)
            {
                ShowTable(plan);
            }

            Line("affected:", Paint.Strong);
            unshown = null;
        }
    }

    private void ShowTable(Plan plan) =>
        progress.Write(
            string.Concat(PlanTable.Render(plan).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"))
        );

    private void ShowFinished(TaskReport report)
    {
        // A failure was said when it happened; tasks that were not touched are worth a line only to who asks.
        var untouched = report.Outcome is TaskOutcome.UpToDate or TaskOutcome.Pending;
        if (report.Outcome == TaskOutcome.Failed || (untouched && !invocation.Settings.Verbose))
        {
            return;
        }

        var paint = report.Outcome == TaskOutcome.Pending ? Paint.Warning : Paint.Good;
        Line($"{Name(report.Id)}: {BuildSummary.Name(report.Outcome)} ({Duration.Show(report.Elapsed)})", paint);
    }

    /// <summary>What a command printed may be long: its end says what went wrong.</summary>
    private void ShowNote(BuildNote note)
    {
        const int most = 40;
        var lines = note.Text.TrimEnd().Split('\n');
        if (lines.Length == 1)
        {
            Line(note.Task.Length > 0 ? $"{Name(note.Task)}: {lines[0]}" : lines[0], Paint.Info);
            return;
        }

        Line(
            $"{Name(note.Task)}: what the command printed{(lines.Length > most ? $", its last {most} lines" : "")}:",
            Paint.Info
        );
        foreach (var line in lines.TakeLast(most))
        {
            Line("    " + line);
        }
    }

    private TimeSpan ElapsedOf(string task) =>
        startedAt.TryGetValue(task, out var start) ? invocation.Console.Clock.GetElapsedTime(start) : TimeSpan.Zero;

    private string Name(string task) =>
        task.Length == 0 ? "setup"
        : titles.TryGetValue(task, out var title) ? $"{task} {title}"
        : task;

    private void Line(string text, Paint paint = Paint.Plain) =>
        // Indentation is ours; everything else may come from a specification or a model.
        progress.Write(PrintableText.OneLine(text) + "\n", paint);
}

using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Prompts;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Verification;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Judges what a task wrote and has it repaired, each time by a model that knows nothing of the attempts before, until it passes.</summary>
internal sealed class RepairLoop(TaskJob job, WorkspacePair workspaces)
{
    private readonly ModelWork model = new(job, workspaces.Model);

    /// <summary>What the last command that failed printed; empty while none did.</summary>
    public string LastOutput { get; private set; } = "";

    private BuildServices Build => job.Build;

    /// <summary>The changes that passed, and what the commands printed.</summary>
    /// <exception cref="TaskFault">Nothing passed.</exception>
    public async Task<(FileChanges Changes, string Output)> RunAsync(FileChanges changes, CancellationToken cancellation)
    {
        if (!TaskKeys.HasCommands(job.Task))
        {
            return (changes, "");
        }

        var attempts = CanRepair ? Build.Project.Options.Build.MaxFixAttempts : 0;
        Verdict? verdict = null;
        for (var attempt = 1; ; attempt++)
        {
            // That a repair was begun from here says that the commands failed here; they need not run to say so again.
            if (verdict is null && (attempt > attempts || !model.CanResumeFix(attempt, changes)))
            {
                verdict = await JudgeAsync(changes, cancellation).ConfigureAwait(false);
                if (verdict.Passed)
                {
                    if (attempt > 1)
                    {
                        job.Remark($"It passes after {(attempt == 2 ? "one repair" : $"{attempt - 1} repairs")}.");
                    }

                    return (changes, verdict.Output);
                }

                LastOutput = verdict.Output;
                FailUnlessRepairable(verdict, attempt - 1, attempts);
            }

            var prompt = verdict is null ? "" : FixPrompt(changes, verdict);
            var repaired = await model.FixAsync(attempt, changes, prompt, cancellation).ConfigureAwait(false);
            if (!repaired.Equals(changes))
            {
                (changes, verdict) = (repaired, null);
            }
            else if (verdict is not null && attempt == attempts)
            {
                FailUnlessRepairable(verdict, attempt, attempts);
            }
        }
    }

    /// <summary>What the commands print about work that was not done here; null when it does not pass, for that is no reason to repair it.</summary>
    public async Task<string?> TryAsync(FileChanges changes, CancellationToken cancellation)
    {
        if (!TaskKeys.HasCommands(job.Task))
        {
            return "";
        }

        var verdict = await JudgeAsync(changes, cancellation).ConfigureAwait(false);
        return verdict.Passed ? verdict.Output : null;
    }

    /// <summary>What the compiler or the author wrote is not for a model to repair.</summary>
    private bool CanRepair =>
        job.Task.Kind == TaskKind.Task || (job.IsJudge && job.Visible.Files.Any(file => job.Guard.Refuse(file.Key) is null));

    private Task<Verdict> JudgeAsync(FileChanges changes, CancellationToken cancellation)
    {
        job.Phase("verifying");
        var judge = new Judge(Build.Commands, command => Build.Reporter.On(new ProcessStarted(job.Task.Id, command, "verify")));
        return judge.JudgeAsync(
            workspaces.Judge,
            TaskJob.With(job.Seen, changes),
            TaskKeys.CommandsOf(job.Task),
            job.Guard.IsJudges,
            areCompilers: job.IsJudge && job.Task.Role.Length > 0,
            cancellation
        );
    }

    private void FailUnlessRepairable(Verdict verdict, int made, int attempts)
    {
        var (location, id, title) = (job.Task.Location, job.Task.Id, job.Task.Title);
        if (verdict.IsCommandsFault)
        {
            throw new TaskFault(
                bag => bag.VerifyCommandUnusable(location, command: verdict.FailedCommand, task: id, title: title),
                verdict.Output
            );
        }

        if (made >= attempts)
        {
            throw new TaskFault(
                bag => bag.VerifyFailed(location, id, title, verdict.FailedCommand, Count(made)),
                verdict.Output,
                [.. Enumerable.Range(1, made).Select(AgentRuns.Fix)]
            );
        }
    }

    private string FixPrompt(FileChanges changes, Verdict verdict)
    {
        var now = TaskJob.With(job.Visible, changes);
        var own = job.IsJudge
            ? now.Files.Where(file => job.Guard.Refuse(file.Key) is null).Select(file => file.Key)
            : changes.Writes.Keys.Union(job.Task.Outputs).Where(path => now.Find(path) is not null);
        var files = own.Order(StringComparer.Ordinal)
            .Select(path => (path, IsShown(path, verdict) ? TextOf(now.Find(path)!.Value.Digest) : null));
        return TaskPrompt.Fix(Build.Project.Options, job.Inputs, files, verdict.FailedCommand, verdict.Output);
    }

    /// <summary>A task's own files are shown; of all that a judging task looks at, those that the failure names.</summary>
    private bool IsShown(string path, Verdict verdict) => !job.IsJudge || verdict.Output.Contains(path, StringComparison.Ordinal);

    private string? TextOf(Digest content)
    {
        var text = SourceText.FromBytes("", Build.Contents.Read(content));
        return text.LineCount - 1 > Build.Project.Options.Build.MaxInlineLines || text.Text.Contains('\0') ? null : text.Text;
    }

    private static string Count(int attempts) =>
        attempts switch
        {
            0 => "no repair was tried",
            1 => "one repair was tried",
            _ => $"{attempts} repairs were tried",
        };
}

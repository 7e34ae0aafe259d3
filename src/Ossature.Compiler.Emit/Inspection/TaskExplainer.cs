using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Tasks;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Explains why a task does or does not stand. Nothing is run and nothing is written.</summary>
public sealed class TaskExplainer
{
    private readonly InspectedBuild build;

    /// <param name="files">The disk.</param>
    /// <param name="workspace">The project, whose specifications have no errors.</param>
    /// <param name="plan">Its plan, read without errors.</param>
    public TaskExplainer(IFileSystem files, SpecWorkspace workspace, Plan plan) =>
        build = InspectedBuild.Peek(files, workspace, plan);

    /// <summary>What was found to be wrong: an unknown task, a damaged cache.</summary>
    public IEnumerable<Diagnostic> Diagnostics => build.Services.Reporter.Diagnostics;

    /// <summary>What could not be read of the state; one sentence for each file.</summary>
    public ImmutableArray<string> Faults => build.Journal.Faults;

    /// <summary>The explanation; null, and a diagnostic, when there is no such task.</summary>
    /// <param name="typed">The task's id; of one that is a number, leading zeros may be left out.</param>
    public TaskExplanation? Explain(string typed)
    {
        if (build.Services.Plan.Resolve(typed, build.Services.Reporter) is not { } task)
        {
            return null;
        }

        var steps = new Dictionary<string, PreviewedTask>(StringComparer.Ordinal);
        foreach (var step in build.Steps())
        {
            steps[step.Task.Id] = step;
            if (step.Task.Id == task.Id)
            {
                break;
            }
        }

        var at = steps[task.Id];
        return new()
        {
            Task = task,
            Status = PlanTaskStatus.Of(task, build.Journal.State).Status,
            Stands = at.Standing is null ? BuildPlan.IsAuthors(task) : at.Reason is null,
            Reason = SentenceOf(at),
            Keys = at.Standing is { } standing ? Compare(standing) : [],
            Files = FilesOf(at),
            Causes = at.Standing is null ? [] : [.. new CauseChain(steps, Builds()).Of(task.Id)],
        };
    }

    private static string SentenceOf(PreviewedTask at) =>
        at.Task.Status switch
        {
            _ when at.Reason is not null => at.Reason.Sentence,
            PlanStatus.Manual => "The plan says that it is the author's own work.",
            PlanStatus.Skipped => "The plan leaves it out.",
            _ when at.Standing is null => "The plan says that it is done; the next build takes its outputs as they are.",
            _ => "Nothing that it depends on has changed.",
        };

    private static ImmutableArray<KeyComparison> Compare(Standing standing)
    {
        var (job, done) = (standing.Job, standing.Done);
        return done is null
            ? [KeyComparison.Of(null, null, job.Claim)]
            :
            [
                KeyComparison.Of(done.Claim, job.Files.Claim, job.Claim),
                KeyComparison.Of(done.Verify, job.Files.Verify, job.VerifyKey(done.Files)),
            ];
    }

    private static ImmutableArray<SeenFile> FilesOf(PreviewedTask at) =>
        [
            .. at.Seen.Files.Select(file => new SeenFile(
                file.Key,
                file.Value.Digest,
                file.Value.Task,
                at.Standing?.Job.Visible.Find(file.Key) is not null
            )),
        ];

    private RecordedBuild[] Builds()
    {
        var logs = new BuildLogs(build.Services.Files, BuildFolders.LogsOf(build.Services.Folders.Root));
        return [.. logs.Numbers.Select(logs.Read).OfType<RecordedBuild>()];
    }
}

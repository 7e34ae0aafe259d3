using Ossature.Compiler.Emit.Agents;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Prompts;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Transcripts;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>Has a model write or repair the files of a task in a workspace, and captures what it left there.</summary>
/// <param name="job">The task.</param>
/// <param name="workspace">Where the model works.</param>
internal sealed class ModelWork(TaskJob job, Workspace workspace)
{
    private const string GitFolder = ".git/";

    private BuildServices Build => job.Build;

    /// <summary>Has the outputs written.</summary>
    /// <exception cref="TaskFault">They were not.</exception>
    public async Task<FileChanges> ImplementAsync(CancellationToken cancellation)
    {
        const string run = AgentRuns.Implement;
        var prompt = TaskPrompt.Implement(Build.Project.Options, job.Inputs);
        var basis = Digest.Of($"{job.Claim.Text}{PromptTemplate.Implementer}\n{prompt}");
        job.Phase("asking the model");
        var changes = await RunAsync(
                run,
                ModelRole.Build,
                PromptTemplate.Implementer,
                prompt,
                basis,
                FileChanges.None,
                () => Missing().ToArray() is { Length: > 0 } missing ? PromptTemplate.ReminderMissing(missing) : null,
                cancellation
            )
            .ConfigureAwait(false);
        var after = TaskJob.With(job.Seen, changes);
        var absent = job.Task.Outputs.Where(path => after.Find(path) is null).ToArray();
        return absent.Length == 0
            ? changes
            : throw new TaskFault(
                bag => bag.OutputsNotWritten(job.Task.Location, job.Task.Id, job.Task.Title, Names(absent)),
                spentRuns: [run]
            );

        IEnumerable<string> Missing() => job.Task.Outputs.Where(path => !workspace.Has(path));
    }

    /// <summary>Whether a repair from this state was begun by an earlier build and can be taken up.</summary>
    public bool CanResumeFix(int attempt, FileChanges changes) =>
        Transcript.Resume(Build.Files, job.Files.TranscriptOf(AgentRuns.Fix(attempt)), FixBasis(changes)) is not null;

    /// <summary>Has what a command rejected repaired.</summary>
    /// <param name="attempt">Which repair, counted from one.</param>
    /// <param name="changes">What the task has written so far.</param>
    /// <param name="prompt">What to ask; an earlier run that is taken up brings its own.</param>
    /// <param name="cancellation">Interrupts.</param>
    public Task<FileChanges> FixAsync(int attempt, FileChanges changes, string prompt, CancellationToken cancellation)
    {
        job.Phase($"repairing, attempt {attempt} of {Build.Project.Options.Build.MaxFixAttempts}");
        return RunAsync(
            AgentRuns.Fix(attempt),
            ModelRole.Fixer,
            PromptTemplate.Fixer,
            prompt,
            FixBasis(changes),
            changes,
            () => Capture().Equals(job.VisibleOf(changes)) ? PromptTemplate.ReminderUnchanged : null,
            cancellation
        );
    }

    private async Task<FileChanges> RunAsync(
        string run,
        ModelRole role,
        string system,
        string prompt,
        Digest basis,
        FileChanges start,
        Func<string?> reminder,
        CancellationToken cancellation
    )
    {
        workspace.Materialise(TaskJob.With(job.Visible, job.VisibleOf(start)));
        var files = new AgentFiles(Build.Files, workspace.Folder, Build.Folders.Context, job.Guard.Refuse);
        var request = new AgentRequest
        {
            Run = $"{Build.Plan.FolderOf(job.Task)}/{run}",
            Role = role,
            System = system,
            Prompt = prompt,
            Tools = [.. AgentTools.For(files, RunCommandAsync)],
            Basis = basis,
            TranscriptPath = job.Files.TranscriptOf(run),
            MaxOutputTokens = Build.Project.Options.Build.MaxOutputTokens,
            ToolRetries = Build.Project.Options.Llm.ToolRetries,
            Reminder = reminder,
        };
        if (Transcript.Resume(Build.Files, request.TranscriptPath, basis) is null)
        {
            job.Files.PutAside(run);
            job.Files.WritePrompt(run, system, prompt);
        }

        var agent = new AgentRun(Build.Models, Build.Files, request, (turn, usage) => job.Called(run, turn, role, usage));
        var result = await agent.RunAsync(cancellation).ConfigureAwait(false);
        job.Files.WriteResponse(run, result.Text);
        var (location, id, title) = (job.Task.Location, job.Task.Id, job.Task.Title);
        return result.Ending switch
        {
            AgentEnding.TooManyRequests => throw new TaskFault(
                bag => bag.TooManyRequests(location, limit: $"{AgentRun.MaxRequests}", task: id, title: title),
                spentRuns: [run]
            ),
            AgentEnding.ToolMisuse => throw new TaskFault(
                bag => bag.ToolMisused(location, tool: result.MisusedTool, task: id, title: title),
                spentRuns: [run]
            ),
            _ => Joined(start, Capture()),
        };
    }

    /// <summary>What the model left, with what the task wrote before where the model cannot see it.</summary>
    private FileChanges Joined(FileChanges start, FileChanges left) =>
        new(start.Writes.Where(write => job.Guard.IsJudges(write.Key)).Concat(left.Writes), left.Deletes);

    private FileChanges Capture()
    {
        var ignored = IgnoreRules();
        return workspace.Capture(
            job.Visible,
            path =>
                job.Guard.Refuse(path) is null
                && (
                    job.Task.Outputs.Contains(path)
                    || !(ignored.Covers(path) || path.StartsWith(GitFolder, StringComparison.Ordinal))
                )
        );
    }

    /// <summary>The rules of all <c>.gitignore</c> files that the task sees, as they are in the workspace where they lie there.</summary>
    private IgnoreRules IgnoreRules()
    {
        var rules = job
            .Seen.Files.Where(file => IsRules(file.Key))
            .ToDictionary(file => file.Key, file => Build.Contents.Read(file.Value.Digest), StringComparer.Ordinal);
        foreach (var file in Build.Files.EnumerateFiles(workspace.Folder).Where(IsRules))
        {
            rules[file[(workspace.Folder.Length + 1)..]] = Build.Files.ReadAllBytes(file);
        }

        return new(rules.Select(rule => (rule.Key, rule.Value)));

        static bool IsRules(string path) => path.Split('/')[^1] == Workspaces.IgnoreRules.FileName;
    }

    private Digest FixBasis(FileChanges changes) =>
        Digest.Of($"{job.Claim.Text}{job.VerifyKey(changes).Text}{PromptTemplate.Fixer}");

    private async Task<CommandResult> RunCommandAsync(string command, string folder, CancellationToken cancellation)
    {
        Build.Reporter.On(new ProcessStarted(job.Task.Id, command, "tool"));
        return await Build
            .Commands.RunAsync(new() { Command = command, WorkingFolder = folder }, cancellation)
            .ConfigureAwait(false);
    }

    private static string Names(IEnumerable<string> paths) => string.Join(", ", paths.Select(path => $"`{path}`"));
}

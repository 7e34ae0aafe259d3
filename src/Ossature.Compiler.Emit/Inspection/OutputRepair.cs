using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Stamps;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>
/// Puts files back as the last build left them, or makes what somebody made of them the version that counts. To be used while
/// <see cref="ProjectLock"/> is held.
/// </summary>
public sealed class OutputRepair
{
    private readonly InspectedBuild build;
    private readonly OutputFolder output;
    private readonly bool wasKilled;

    /// <param name="files">The disk.</param>
    /// <param name="workspace">The project.</param>
    /// <param name="plan">Its plan, read without errors.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public OutputRepair(IFileSystem files, SpecWorkspace workspace, Plan plan)
    {
        wasKilled = files.FileExists(InspectedBuild.FoldersOf(workspace).State + "/journal");
        build = InspectedBuild.Open(files, workspace, plan);
        output = new(build.Services, build.Journal);
    }

    /// <summary>What was done and what could not be, sorted.</summary>
    public IEnumerable<Diagnostic> Diagnostics => build.Services.Reporter.Diagnostics;

    /// <summary>
    /// Puts back what the tasks wrote. What lies in the place of a file is saved below <c>.ossature/edits</c> and named. Files of the author
    /// are left alone.
    /// </summary>
    /// <returns>How many were put back.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public int Restore(IEnumerable<OutputFile> drifted)
    {
        var restored = 0;
        foreach (var file in drifted.Where(file => file is { HasDrifted: true, Published: not null }))
        {
            var published = build.Journal.State.Files[file.Path];
            if (published.Task.Length == 0)
            {
                continue;
            }

            if (!build.Services.Contents.Has(published.Digest))
            {
                var title = build.Services.Plan.Find(published.Task)?.Title ?? "a task that is gone";
                Report(file, (bag, path) => bag.PublishedVersionLost(Location.OfFile(path), path, published.Task, title));
                continue;
            }

            output.Restore(published);
            restored++;
        }

        Settle();
        return restored;
    }

    /// <summary>
    /// Makes edited files the versions of the tasks that wrote them: those that depend on these see them, and the tasks stand until they are
    /// asked for something else. Missing files stay as they are.
    /// </summary>
    /// <returns>How many were kept.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public int Keep(IEnumerable<OutputFile> drifted)
    {
        var kept = 0;
        foreach (var file in drifted.Where(file => file.Kind == OutputKind.Edited))
        {
            var published = build.Journal.State.Files[file.Path];
            if (Obstacle(published) is var (obstacle, help))
            {
                Report(file, (bag, path) => bag.EditNotKept(Location.OfFile(path), path, obstacle, help));
                continue;
            }

            output.Keep(published, build.Journal.State.FindDone(published.Task)!);
            kept++;
        }

        Settle();
        return kept;
    }

    private (string Obstacle, string Help)? Obstacle(Published published)
    {
        var task = build.Services.Plan.Find(published.Task);
        return task switch
        {
            null => ("the task that wrote it is gone", "copy it to where you want it: the next build takes it out"),
            { Source.IsEmpty: false } => ("it is a copy", "edit the original in the context folder"),
            _ when OutputSurvey.IsCompilers(task, published.Path) => (
                $"the compiler writes it, in task `{task.Id}`",
                $"make task `{task.Id}` `manual` in `.ossature/plan.toml`; its files are yours then"
            ),
            _ when build.Journal.State.FindDone(task.Id) is null => (
                $"task `{task.Id}` is not done",
                "build first: run `ossc retry`"
            ),
            _ => null,
        };
    }

    private void Report(OutputFile file, Action<DiagnosticBag, string> report)
    {
        var folders = build.Services.Folders;
        var shown = $"{folders.Output[(folders.Root.Length + 1)..]}/{file.Path}";
        build.Services.Reporter.Report(bag => report(bag, shown));
    }

    /// <summary>A state that was not left by a build that was killed is one file again; the next build looks at everything.</summary>
    private void Settle()
    {
        build.Services.Files.DeleteFile(BuildStamp.PathOf(build.Services.Folders.State));
        if (!wasKilled)
        {
            build.Journal.Compact();
        }
    }
}

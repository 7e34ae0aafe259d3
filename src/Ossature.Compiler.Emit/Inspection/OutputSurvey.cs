using System.Collections.Immutable;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inspection;

/// <summary>Says of each file of the output folder whose it is, and whether it is as they left it. Nothing is written.</summary>
public sealed class OutputSurvey
{
    private const string GitFolder = ".git/";

    private readonly IFileSystem files;
    private readonly string folder;
    private readonly BuildState state;
    private readonly BuildPlan plan;
    private readonly Dictionary<string, PlanTask> authors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, Digest Content), string> written = [];

    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the output folder.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="state">What is recorded.</param>
    public OutputSurvey(IFileSystem files, string folder, Plan plan, BuildState state)
    {
        (this.files, this.folder, this.state, this.plan) = (files, folder, state, new(plan));
        foreach (var task in plan.Tasks.Where(BuildPlan.IsAuthors))
        {
            foreach (var path in task.Outputs)
            {
                authors[path] = task;
            }
        }

        foreach (var done in state.Done)
        {
            foreach (var (path, content) in done.Files.Writes)
            {
                written[(path, content)] = done.Task;
            }
        }
    }

    /// <summary>The files, sorted by path. What <c>.gitignore</c> names is left out where nobody is known to have put it there.</summary>
    public ImmutableArray<OutputFile> Files()
    {
        var there = files
            .EnumerateFiles(folder)
            .Where(path => files.LinkTarget(path) is null)
            .Select(path => path[(folder.Length + 1)..])
            .Where(path => !path.StartsWith(GitFolder, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var ignored = new IgnoreRules(
            there
                .Where(path => path.Split('/')[^1] == IgnoreRules.FileName)
                .Select(path => (path, files.ReadAllBytes(PathOf(path))))
        );
        return
        [
            .. there
                .Union(state.Files.Keys)
                .Union(authors.Where(file => file.Value.Status == PlanStatus.Manual).Select(file => file.Key))
                .Order(StringComparer.Ordinal)
                .Select(path => FileAt(path, there.Contains(path) ? files.DigestOf(PathOf(path)) : null))
                .Where(file => file.Kind != OutputKind.Unknown || !ignored.Covers(file.Path)),
        ];
    }

    private OutputFile FileAt(string path, Digest? content)
    {
        var published = state.Files.GetValueOrDefault(path);
        if (authors.TryGetValue(path, out var author))
        {
            return new(path, content is null ? OutputKind.Missing : OutputKind.Author, author.Id, published?.Digest, content);
        }

        if (published is not null)
        {
            var kind =
                content is null ? OutputKind.Missing
                : published.Task.Length == 0 ? OutputKind.Author
                : content != published.Digest ? OutputKind.Edited
                : KindOf(published.Task, path);
            return new(path, kind, published.Task, published.Digest, content);
        }

        // A build that was killed may have put a version there without having noted it.
        return written.TryGetValue((path, content!.Value), out var writer)
                ? new(path, KindOf(writer, path), writer, null, content)
            : state.Setup?.Files.Writes.ContainsKey(path) == true ? new(path, OutputKind.Setup, "", null, content)
            : new(path, OutputKind.Unknown, "", null, content);
    }

    private OutputKind KindOf(string task, string path) =>
        plan.Find(task) switch
        {
            { Source.IsEmpty: false } => OutputKind.Copied,
            { } writer when IsCompilers(writer, path) => OutputKind.Emitted,
            _ => OutputKind.Model,
        };

    /// <summary>Whether the compiler is who writes this file of a task; other files of a task that judges are repairs by a model.</summary>
    internal static bool IsCompilers(PlanTask task, string path) =>
        task.Kind == TaskKind.Derive || (task.Kind != TaskKind.Task && task.Outputs.Contains(path));

    private string PathOf(string path) => $"{folder}/{path}";
}

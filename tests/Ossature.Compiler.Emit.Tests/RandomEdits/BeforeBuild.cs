using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>What was recorded and what was there before a build: tells which of its questions to a model nobody needed.</summary>
internal sealed class BeforeBuild
{
    private const string Cache = ".ossature/cache/blobs/";

    private readonly BuildProject project;
    private readonly IReadOnlyDictionary<string, string> recorded;
    private readonly HashSet<string> contents;
    private readonly IReadOnlyDictionary<string, string> built;

    /// <param name="project">The project, about to be built.</param>
    /// <param name="built">The files that the last build left in the output folder, by path in the project.</param>
    public BeforeBuild(BuildProject project, IReadOnlyDictionary<string, string> built)
    {
        (this.project, this.built) = (project, built);
        recorded = project.Files(".ossature/tasks/");
        contents = [.. project.Files("output/").Values, .. project.Files(Cache).Values];
    }

    /// <summary>
    /// The tasks that a model was asked for although what they ask is what was recorded, and what they had written was still there, in the
    /// output folder or in the cache.
    /// </summary>
    public IEnumerable<string> AskedForNothing(BuildReport report)
    {
        var asked = project.Observer.All.OfType<ModelCalled>().Select(call => call.Task).ToHashSet();
        return report
            .Tasks.Where(task => asked.Contains(task.Id) && IsAskedAsRecorded(task) && IsOutputThere(task))
            .Select(task => $"{task.Id} {task.Title} ({task.Reason})");
    }

    private bool IsAskedAsRecorded(TaskReport task)
    {
        var path = $".ossature/tasks/{task.Id}-{task.Title.ToLowerInvariant()}/claim.key";
        return recorded.TryGetValue(path, out var claim) && claim == project.Read(path);
    }

    private bool IsOutputThere(TaskReport task) =>
        built.TryGetValue($"output/src/{task.Title}.cs", out var text) && contents.Contains(text);
}

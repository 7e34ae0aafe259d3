using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Schedule;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Files;

/// <summary>
/// Files versioned by task: a task reads the versions that the tasks it depends on left, whatever runs beside or after it,
/// and leaves new ones. Where several of them wrote one file, the one latest in the graph's order counts. Safe for many threads.
/// </summary>
public sealed class FileVersions
{
    private readonly Lock gate = new();
    private readonly TaskGraph graph;
    private readonly FileTree zero;
    private readonly FileChanges?[] changes;
    private readonly FileTree?[] seen;
    private readonly FileTree?[] left;
    private readonly Dictionary<string, List<int>> writers = new(StringComparer.Ordinal);

    /// <summary>Starts with the files that no task wrote: version zero.</summary>
    public FileVersions(TaskGraph graph, IEnumerable<KeyValuePair<string, Digest>> versionZero)
    {
        this.graph = graph;
        zero = FileTree.Of(versionZero);
        changes = new FileChanges?[graph.Count];
        seen = new FileTree?[graph.Count];
        left = new FileTree?[graph.Count];
    }

    /// <summary>Says what a task did; a task that has not been recorded counts as one that changed nothing.</summary>
    /// <returns>The files that a recorded task changed too, with which it stands in no order; each file and pair once.</returns>
    /// <exception cref="InvalidOperationException">It was recorded before, or a task that depends on it has already looked.</exception>
    public ImmutableArray<FileCollision> Record(string task, FileChanges done)
    {
        lock (gate)
        {
            var rank = graph.RankOf(task);
            if (left[rank] is not null)
            {
                throw new InvalidOperationException($"The files of `{task}` are already settled.");
            }

            changes[rank] = done;
            left[rank] = Seen(rank).With(done, task, rank);
            return [.. done.Writes.Keys.Concat(done.Deletes).SelectMany(path => Collisions(path, rank))];
        }
    }

    /// <summary>The files that a task reads: what its dependencies left, over version zero.</summary>
    public FileTree SeenBy(string task)
    {
        lock (gate)
        {
            return Seen(graph.RankOf(task));
        }
    }

    /// <summary>The files after a task: those it saw with its own changes.</summary>
    public FileTree LeftBy(string task)
    {
        lock (gate)
        {
            var rank = graph.RankOf(task);
            return left[rank] ?? Seen(rank);
        }
    }

    /// <summary>The last version of every file over all recorded tasks; what tasks removed is in <see cref="FileTree.Deleted"/>.</summary>
    public FileTree Final()
    {
        lock (gate)
        {
            var tree = zero;
            for (var rank = 0; rank < changes.Length; rank++)
            {
                tree = changes[rank] is { } done ? tree.With(done, graph.IdAt(rank), rank) : tree;
            }

            return tree;
        }
    }

    private FileTree Seen(int rank)
    {
        // Not recursive: a chain of tasks may be as long as the plan.
        var open = new Stack<int>([rank]);
        while (open.TryPeek(out var at))
        {
            var missing = graph.DependenciesAt(at).Where(dependency => left[dependency] is null).ToArray();
            if (seen[at] is null && missing.Length > 0)
            {
                Array.ForEach(missing, open.Push);
                continue;
            }

            open.Pop();
            seen[at] ??= graph
                .NearestDependenciesAt(at)
                .Select(dependency => left[dependency]!)
                .DefaultIfEmpty(zero)
                .Aggregate(FileTree.Newest);
            if (at != rank)
            {
                left[at] ??= seen[at];
            }
        }

        return seen[rank]!;
    }

    private IEnumerable<FileCollision> Collisions(string path, int rank)
    {
        if (!writers.TryGetValue(path, out var others))
        {
            writers[path] = others = [];
        }

        var collisions = others
            .Where(other => !graph.AreOrdered(other, rank))
            .Order()
            .Select(other => new FileCollision(path, graph.IdAt(Math.Min(other, rank)), graph.IdAt(Math.Max(other, rank))))
            .ToArray();
        others.Add(rank);
        return collisions;
    }
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>All that a project is built from, at one time.</summary>
public sealed record World(ImmutableArray<WorldSpec> Specs, ImmutableArray<WorldTask> Tasks)
{
    public const string IgnoreFile = ".gitignore";

    /// <summary>The version in the project's configuration, which no task is made from.</summary>
    public int Version { get; init; }

    /// <summary>Wording of the set-up command; zero for none.</summary>
    public int Setup { get; init; }

    /// <summary>What the ids of tasks begin with.</summary>
    public int Numbering { get; init; }

    /// <summary>How the plan is laid out.</summary>
    public int Layout { get; init; }

    /// <summary>Wordings of the files in the context folder.</summary>
    public ImmutableArray<int> Context { get; init; } = [0, 0, 0];

    public string IdOf(WorldTask task) => $"{Numbering}{task.Name["Part".Length..].PadLeft(3, '0')}";

    public WorldTask Find(string name) => Tasks.First(task => task.Name == name);

    public World With(WorldTask changed) =>
        this with
        {
            Tasks = [.. Tasks.Select(task => task.Name == changed.Name ? changed : task)],
        };

    public World With(WorldSpec changed) =>
        this with
        {
            Specs = [.. Specs.Select(spec => spec.Id == changed.Id ? changed : spec)],
        };

    /// <summary>Names of the tasks that a task depends on, directly or through others.</summary>
    public IReadOnlySet<string> ClosureOf(WorldTask task)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(task.DependsOn);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name) && Tasks.FirstOrDefault(other => other.Name == name) is { } found)
            {
                foreach (var next in found.DependsOn)
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    /// <summary>
    /// Whether a build has one meaning: dependencies are there and make no ring, those who write one file stand in an order, nobody
    /// writes into what belongs to the author, and a file that is shown is written before.
    /// </summary>
    public bool IsSound
    {
        get
        {
            var closures = Tasks.ToDictionary(task => task.Name, ClosureOf, StringComparer.Ordinal);
            return Tasks.Length > 0
                && Tasks.All(task => task.DependsOn.All(closures.ContainsKey) && !closures[task.Name].Contains(task.Name))
                && Tasks.All(task =>
                    task.Inject.Append(task.Removes)
                        .Where(path => path.Length > 0)
                        .All(path => closures[task.Name].Any(name => Find(name).Outputs.Contains(path)))
                )
                && Tasks.SelectMany(Touched).GroupBy(touched => touched.Path, StringComparer.Ordinal).All(IsInOrder);

            bool IsInOrder(IEnumerable<(string Path, WorldTask Task)> touched)
            {
                WorldTask[] writers = [.. touched.Select(one => one.Task)];
                return writers.Length == 1
                    || (
                        writers.All(task =>
                            task is { Sort: TaskSort.Model, IsAuthors: false }
                            && task.Quality != WorldTask.Weak
                            && writers.All(other =>
                                other == task
                                || closures[task.Name].Contains(other.Name)
                                || closures[other.Name].Contains(task.Name)
                            )
                        )
                    );
            }
        }
    }

    private static IEnumerable<(string Path, WorldTask Task)> Touched(WorldTask task) =>
        task.Outputs.Append(task.Removes).Where(path => path.Length > 0).Select(path => (path, task));
}

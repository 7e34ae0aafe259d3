using Ossature.Compiler.Soak.Builds;
using Ossature.Compiler.Soak.Worlds;

namespace Ossature.Compiler.Soak.Edits;

/// <summary>
/// Makes random edits on a project. Each is decided by a seed of its own and by what is there, so that a sequence of edits still means
/// something when some are left out. A new wording is one that was never there before; only going back brings an old one.
/// </summary>
public sealed partial class RandomEdit
{
    private readonly SoakProject project;
    private readonly Memory memory;
    private readonly List<World> history = [];
    private readonly Func<Random, string?>[] edits;
    private int fresh = 1000;

    public RandomEdit(SoakProject project, Memory memory, World first)
    {
        (this.project, this.memory) = (project, memory);
        edits = [.. SpecEdits, .. PlanEdits, .. DiskEdits];
        Become(first);
    }

    /// <summary>The world as it is now.</summary>
    public World Now => history[^1];

    /// <summary>Makes an edit and says in one sentence what it was; null when what was chosen cannot be done.</summary>
    public string? Make(Random random)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (edits[random.Next(edits.Length)](random) is { } done)
            {
                return done;
            }
        }

        return null;
    }

    private Func<Random, string?>[] DiskEdits =>
        [
            EditOutput,
            DeleteOutput,
            DeleteCache,
            random =>
                Become(
                    Now with
                    {
                        Context = Now.Context.SetItem(random.Next(Now.Context.Length), ++fresh),
                    },
                    "change a context file"
                ),
            _ => Become(Now with { Version = ++fresh }, "raise the version"),
            random => random.Next(4) == 0 && Now.Setup > 0 ? Become(Now with { Setup = ++fresh }, "change the set-up") : null,
            GoBack,
            GoBack,
        ];

    private string? EditOutput(Random random)
    {
        if (project.PathsBelow("output/").Where(path => path != "output/zero.txt").ToArray() is not { Length: > 0 } there)
        {
            return null;
        }

        var path = Pick(random, there);
        project.Write(path, $"by hand {++fresh}\n");
        return $"edit {path} by hand";
    }

    private string? DeleteOutput(Random random)
    {
        var authors = Now.Tasks.Where(task => task.IsAuthors).SelectMany(task => task.Outputs).ToHashSet(StringComparer.Ordinal);
        var there = project
            .PathsBelow("output/")
            .Where(path => path != "output/zero.txt" && !authors.Contains(path["output/".Length..]))
            .ToArray();
        if (there.Length == 0)
        {
            return null;
        }

        var path = Pick(random, there);
        project.Delete(path);
        return $"delete {path}";
    }

    private string DeleteCache(Random random)
    {
        project.DeleteFolder(".ossature/cache");
        memory.CacheIsGone();
        return "delete the cache";
    }

    private string? GoBack(Random random)
    {
        var back = 1 + random.Next(5);
        return back < history.Count ? Become(history[^(back + 1)], $"go back by {back} versions") : null;
    }

    private string? Become(World world, string what)
    {
        if (!world.IsSound)
        {
            return null;
        }

        Become(world);
        return what;
    }

    private void Become(World world)
    {
        if (history.Count > 0)
        {
            // What was the author's own and is nobody's any more goes with the task; a clean build would not have it.
            var outputs = world.Tasks.SelectMany(task => task.Outputs).ToHashSet(StringComparer.Ordinal);
            foreach (var path in Now.Tasks.Where(task => task.IsAuthors).SelectMany(task => task.Outputs))
            {
                if (!outputs.Contains(path))
                {
                    project.Delete("output/" + path);
                }
            }
        }

        foreach (var path in world.Tasks.Where(task => task.Status == "manual").SelectMany(task => task.Outputs))
        {
            if (project.Read("output/" + path) is null)
            {
                project.Write("output/" + path, $"by the author {++fresh}\n");
            }
        }

        project.Write(world);
        history.Add(world);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}

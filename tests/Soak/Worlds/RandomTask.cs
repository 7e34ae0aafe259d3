using System.Collections.Immutable;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>Makes one more task for a world, at the end of its plan.</summary>
public static class RandomTask
{
    private const int Chain = 0;
    private const int Wide = 1;

    /// <summary>A check repairs one file after the other, and not for ever.</summary>
    private const int MostWeak = 4;

    /// <param name="random">Chance.</param>
    /// <param name="world">The world that the task is for.</param>
    /// <param name="name">A title that was never used.</param>
    /// <param name="shape">How tasks hang together: one after the other, side by side, or (all else) by chance, with diamonds.</param>
    public static WorldTask Make(Random random, World world, string name, int shape)
    {
        var task = new WorldTask(name, SortOf(random, world), random.Next(world.Specs.Length))
        {
            DependsOn = Dependencies(random, world, shape),
            Command = random.Next(3),
        };
        task = task.Sort switch
        {
            TaskSort.Model => AsModels(random, world, task),
            TaskSort.Copy => task with { Outputs = [$"copied/{name}/c{random.Next(world.Context.Length)}.txt"], Command = 0 },
            TaskSort.Derive => task with { Outputs = ["soak.csproj", World.IgnoreFile], Command = 0 },
            _ => task with { Command = 1 },
        };
        return (world with { Tasks = world.Tasks.Add(task) }).IsSound ? task : Plain(task);
    }

    private static TaskSort SortOf(Random random, World world) =>
        random.Next(12) switch
        {
            0 => TaskSort.Copy,
            1 when world.Tasks.All(task => !task.Outputs.Contains(World.IgnoreFile)) => TaskSort.Derive,
            2 or 3 when world.Tasks.Length > 0 => TaskSort.Check,
            _ => TaskSort.Model,
        };

    private static ImmutableArray<string> Dependencies(Random random, World world, int shape) =>
        shape switch
        {
            _ when world.Tasks.IsEmpty => [],
            Chain => [world.Tasks[^1].Name],
            Wide => random.Next(4) == 0 ? [world.Tasks[random.Next(world.Tasks.Length)].Name] : [],
            _ =>
            [
                .. Enumerable
                    .Range(0, random.Next(4))
                    .Select(_ => world.Tasks[random.Next(world.Tasks.Length)].Name)
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    private static WorldTask AsModels(Random random, World world, WorldTask task)
    {
        var spec = world.Specs[task.Spec];
        var component = random.Next(WorldSpec.Parts);
        var own = world.Tasks.Any(other => other.Outputs.Contains(spec.FileOf(component)))
            ? $"src/{task.Name}.txt"
            : spec.FileOf(component);
        var before = world
            .ClosureOf(task)
            .SelectMany(name => world.Find(name).Outputs)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        task = task with
        {
            Outputs = [own],
            Inject = [.. before.Where(_ => random.Next(2) == 0)],
            SpecRefs = random.Next(2) == 0 ? [] : [$"Requirements > Requirement {component}"],
            ArchRefs = random.Next(3) == 0 ? [$"Components > {spec.Id}{component}"] : [],
            Cross = random.Next(4) == 0 && spec.DependsOn.Length > 0 ? ["ONE"] : [],
            Context = random.Next(4) == 0 ? [$"c{random.Next(world.Context.Length)}.txt"] : [],
            Quality = random.Next(8) switch
            {
                0 => WorldTask.Bad,
                1 when world.Tasks.Count(other => other.Quality == WorldTask.Weak) < MostWeak => WorldTask.Weak,
                _ => "good",
            },
            Leaves = random.Next(6) == 0 ? $"left/{task.Name}" : "",
        };
        var changed = random.Next(8) switch
        {
            0 or 1 when before.Length > 0 => task with { Outputs = task.Outputs.Add(before[random.Next(before.Length)]) },
            2 when task.Inject.Length > 0 => task with { Removes = task.Inject[random.Next(task.Inject.Length)] },
            3 when world.Tasks.All(other => !other.Outputs.Contains(World.IgnoreFile)) => task with
            {
                Outputs = task.Outputs.Add(World.IgnoreFile),
            },
            _ => task,
        };
        return (world with { Tasks = world.Tasks.Add(changed) }).IsSound ? changed : task;
    }

    private static WorldTask Plain(WorldTask task) => task with { Inject = [], Removes = "", DependsOn = [] };
}

using System.Collections.Immutable;
using Ossature.Compiler.Soak.Worlds;

namespace Ossature.Compiler.Soak.Edits;

/// <content>Edits of the plan.</content>
public sealed partial class RandomEdit
{
    private Func<Random, string?>[] PlanEdits =>
        [
            random => OfTask(random, "change the command", task => Runs(task) ? task with { Command = ++fresh } : null),
            random =>
                OfTask(random, "drop the command", task => Runs(task) && task.Command > 0 ? task with { Command = 0 } : null),
            random => OfTask(random, "write notes", task => task with { Notes = ++fresh }),
            random => OfTask(random, "reword the description", task => task with { Wording = ++fresh }),
            random =>
                OfTask(
                    random,
                    "let it fail, or no more",
                    task => Runs(task) && (task.Fails || random.Next(3) == 0) ? task with { Fails = !task.Fails } : null
                ),
            random => OfTask(random, "change the status", task => WithStatus(random, task)),
            random => OfTask(random, "change what it is shown", task => WithInject(random, task)),
            random => OfTask(random, "change what it depends on", task => WithDependency(random, task)),
            AddTask,
            AddTask,
            RemoveTask,
            MoveTask,
            _ => Become(Now with { Layout = Now.Layout + 1 }, "lay the plan out anew"),
            random => random.Next(3) == 0 ? Become(Now with { Numbering = Now.Numbering + 1 }, "give all tasks other ids") : null,
        ];

    private static bool Runs(WorldTask task) => task.Sort is TaskSort.Model or TaskSort.Check;

    private string? OfTask(Random random, string what, Func<WorldTask, WorldTask?> change)
    {
        var task = Pick(random, Now.Tasks);
        return change(task) is { } changed ? Become(Now.With(changed), $"{what} of {task.Name}") : null;
    }

    private static WorldTask? WithStatus(Random random, WorldTask task) =>
        task.Sort != TaskSort.Model || task.Quality == WorldTask.Weak || task.Leaves.Length > 0 || task.Removes.Length > 0 ? null
        : task.IsAuthors ? task with { Status = "pending" }
        : task with { Status = random.Next(2) == 0 ? "manual" : "skipped" };

    private WorldTask? WithInject(Random random, WorldTask task)
    {
        var before = Now.ClosureOf(task)
            .SelectMany(name => Now.Find(name).Outputs)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return task.Sort != TaskSort.Model || before.Length == 0
            ? null
            : task with
            {
                Inject = Toggled(task.Inject, Pick(random, before)),
            };
    }

    private WorldTask WithDependency(Random random, WorldTask task) =>
        task with
        {
            DependsOn = Toggled(task.DependsOn, Pick(random, Now.Tasks).Name),
        };

    private string? AddTask(Random random)
    {
        var task = RandomTask.Make(random, Now, $"Part{++fresh}", shape: 2);
        return Become(
            Now with
            {
                Tasks = Now.Tasks.Add(task),
            },
            $"add {task.Name}, {task.Sort}, that writes {string.Join(", ", task.Outputs)}"
        );
    }

    private string? RemoveTask(Random random)
    {
        var task = Pick(random, Now.Tasks);
        var left = Now.Tasks.Remove(task).Select(other => other with { DependsOn = other.DependsOn.Remove(task.Name) });
        return Become(Now with { Tasks = [.. left] }, $"remove {task.Name}");
    }

    private string? MoveTask(Random random)
    {
        var task = Pick(random, Now.Tasks);
        var others = Now.Tasks.Remove(task);
        return Become(Now with { Tasks = others.Insert(random.Next(others.Length + 1), task) }, $"move {task.Name} in the plan");
    }

    private static ImmutableArray<string> Toggled(ImmutableArray<string> names, string name) =>
        names.Contains(name) ? names.Remove(name) : names.Add(name);
}

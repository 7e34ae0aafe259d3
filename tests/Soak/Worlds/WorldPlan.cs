using System.Globalization;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>Writes the plan of a world as its author would.</summary>
public static class WorldPlan
{
    public static string Of(World world)
    {
        var gap = world.Layout % 3 == 1 ? "\n# as the author likes it\n\n" : "\n";
        var specs = string.Join(", ", world.Specs.Select(spec => $"\"{spec.Id}\""));
        return $"[meta]\ntotal_tasks = {world.Tasks.Length}\nspecs = [{specs}]\n"
            + string.Concat(world.Tasks.Select(task => gap + TaskOf(world, task)));
    }

    private static string TaskOf(World world, WorldTask task)
    {
        string[] lines =
        [
            $"id = \"{world.IdOf(task)}\"",
            $"spec = \"{world.Specs[task.Spec].Id}\"",
            $"title = \"{task.Name}\"",
            $"description = \"{Description(task)}\"",
            $"outputs = {List(task.Outputs)}",
            $"depends_on = {List(task.DependsOn.Select(name => world.IdOf(world.Find(name))))}",
            $"spec_refs = {List(task.SpecRefs)}",
            $"arch_refs = {List(task.ArchRefs)}",
            $"inject_files = {List(task.Inject)}",
            $"context_files = {List(task.Context)}",
            $"cross_spec_interfaces = {List(task.Cross)}",
            $"status = \"{task.Status}\"",
            $"verify = {List(Commands(world, task))}",
            .. task.Notes == 0 ? Array.Empty<string>() : [$"notes = \"Note {task.Notes}.\""],
            .. KindOf(task),
        ];
        return "[[task]]\n" + string.Concat((world.Layout % 3 == 2 ? lines.Reverse() : lines).Select(line => line + "\n"));
    }

    private static string[] KindOf(WorldTask task) =>
        task.Sort switch
        {
            TaskSort.Copy => [$"source = {List(task.Outputs.Select(path => path.Split('/')[^1]))}"],
            TaskSort.Derive => ["kind = \"derive\"", "role = \"scaffold\""],
            TaskSort.Check => ["kind = \"verify\""],
            _ => [],
        };

    private static string Description(WorldTask task) =>
        $"Worded as {task.Wording.ToString(CultureInfo.InvariantCulture)}. Quality: {task.Quality}."
        + (task.Leaves.Length > 0 ? $" Leaves: {task.Leaves};" : "")
        + (task.Removes.Length > 0 ? $" Removes: {task.Removes};" : "");

    private static IEnumerable<string> Commands(World world, WorldTask task)
    {
        if (task.Command > 0)
        {
            yield return $"run {task.Command}";
        }

        if (task.Quality == WorldTask.Bad)
        {
            yield return $"good {task.Outputs[0]}";
        }

        if (task.Sort == TaskSort.Check)
        {
            var closure = world.ClosureOf(task);
            foreach (var weak in world.Tasks.Where(other => other.Quality == WorldTask.Weak && closure.Contains(other.Name)))
            {
                yield return $"sound {weak.Outputs[0]}";
            }
        }

        if (task.Fails)
        {
            yield return "never";
        }
    }

    private static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(name => $"\"{name}\""))}]";
}

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Checks what concerns several tasks: ids, dependencies, cycles, and who writes a file after whom.</summary>
internal sealed class PlanOrder
{
    /// <summary>Looking for a near name costs a walk through all ids; a plan with more wrong ones has another problem.</summary>
    private const int MostUnknown = 50;

    private readonly TomlSyntaxTree tree;
    private readonly ImmutableArray<PlanTask> tasks;
    private readonly ImmutableArray<TomlTable> tables;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly int[][] dependencies;

    /// <summary>Otherwise the task that is meant may be one whose id is wrong, and that is reported already.</summary>
    private readonly bool everyTaskHasItsId;

    private int unknown;

    private PlanOrder(TomlSyntaxTree tree, Plan plan, ImmutableArray<TomlTable> tables, DiagnosticBag diagnostics)
    {
        this.tree = tree;
        this.tables = tables;
        this.diagnostics = diagnostics;
        tasks = plan.Tasks;
        for (var i = 0; i < tasks.Length; i++)
        {
            if (tasks[i].Id.Length > 0 && !byId.TryAdd(tasks[i].Id, i))
            {
                var first = tree.Locate(tables[byId[tasks[i].Id]].Find("id")!.Value.Span).Start.Line;
                diagnostics.DuplicateTaskId(LocationOf(i, "id"), tasks[i].Id, $"{first}");
            }
        }

        everyTaskHasItsId = tasks.All(task => task.Id.Length > 0);
        dependencies = [.. tasks.Select((task, i) => Dependencies(task, i))];
    }

    /// <summary>Reports what is wrong with the order of a plan and gives the plan back.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="plan">What it says.</param>
    /// <param name="tables">The tables of the tasks.</param>
    /// <param name="isSequential">
    /// The plan was made for a tool that runs one task after the other: there, who writes a file after whom follows from the order of the
    /// tasks, so the later one depends on the earlier one although it does not say so.
    /// </param>
    /// <param name="diagnostics">Where problems go.</param>
    public static Plan Check(
        TomlSyntaxTree tree,
        Plan plan,
        ImmutableArray<TomlTable> tables,
        bool isSequential,
        DiagnosticBag diagnostics
    )
    {
        var order = new PlanOrder(tree, plan, tables, diagnostics);
        if (order.PositionsOrCycle() is not { } positions)
        {
            return plan;
        }

        var tasks = plan.Tasks.ToBuilder();
        foreach (var (earlier, later, output) in order.UnorderedWriters(positions))
        {
            if (isSequential)
            {
                tasks[later] = tasks[later] with { DependsOn = tasks[later].DependsOn.Add(tasks[earlier].Id) };
            }
            else
            {
                diagnostics.SharedOutput(order.LocationOf(later, "outputs", output), tasks[earlier].Id, tasks[later].Id, output);
            }
        }

        return plan with
        {
            Tasks = tasks.ToImmutable(),
        };
    }

    private int[] Dependencies(PlanTask task, int index)
    {
        var found = new List<int>(task.DependsOn.Length);
        foreach (var id in task.DependsOn)
        {
            if (byId.TryGetValue(id, out var dependency))
            {
                found.Add(dependency);
            }
            else if (everyTaskHasItsId && ++unknown <= MostUnknown)
            {
                var location = LocationOf(index, "depends_on", id);
                var help = NearNames.Help(id, byId.Keys);
                diagnostics.UnknownTaskDependency(location, task.Id, id, help);
            }
        }

        return [.. found];
    }

    /// <summary>For each task its place in an order in which dependencies come first; null, and one diagnostic, when there is a cycle.</summary>
    private int[]? PositionsOrCycle()
    {
        var positions = new int[tasks.Length];
        Array.Fill(positions, -1);
        var isOpen = new bool[tasks.Length];
        var path = new Stack<(int Task, int Next)>();
        var position = 0;
        for (var i = 0; i < tasks.Length; i++)
        {
            if (positions[i] < 0)
            {
                Enter(i);
            }

            while (path.TryPop(out var step))
            {
                if (step.Next == dependencies[step.Task].Length)
                {
                    isOpen[step.Task] = false;
                    positions[step.Task] = position++;
                    continue;
                }

                path.Push((step.Task, step.Next + 1));
                var next = dependencies[step.Task][step.Next];
                if (isOpen[next])
                {
                    ReportCycle([.. path.Select(open => open.Task)], next);
                    return null;
                }

                if (positions[next] < 0)
                {
                    Enter(next);
                }
            }
        }

        return positions;

        void Enter(int task)
        {
            isOpen[task] = true;
            path.Push((task, 0));
        }
    }

    /// <param name="innermostFirst">The tasks on the path, each a dependency of the one behind it.</param>
    /// <param name="again">The task on the path that the innermost depends on.</param>
    private void ReportCycle(ImmutableArray<int> innermostFirst, int again)
    {
        var cycle = innermostFirst
            .Take(innermostFirst.IndexOf(again) + 1)
            .Reverse()
            .Append(again)
            .Select(task => tasks[task].Id)
            .ToArray();
        const int shown = 12;
        var text = cycle.Length <= shown ? string.Join(" → ", cycle) : string.Join(" → ", cycle.Take(shown)) + " → …";
        diagnostics.TaskCycle(LocationOf(again, "depends_on", cycle[1]), text);
    }

    /// <summary>Pairs of tasks that write one file, next to each other in a possible order, of which neither depends on the other.</summary>
    private IEnumerable<(int Earlier, int Later, string Output)> UnorderedWriters(int[] positions)
    {
        var writers = Enumerable
            .Range(0, tasks.Length)
            .SelectMany(task => tasks[task].Outputs.Distinct(StringComparer.Ordinal).Select(output => (output, task)))
            .GroupBy(pair => pair.output, pair => pair.task, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in writers)
        {
            var all = group.OrderBy(task => positions[task]).ToArray();
            for (var i = 1; i < all.Length; i++)
            {
                if (!DependsOn(all[i], all[i - 1], positions))
                {
                    yield return (all[i - 1], all[i], group.Key);
                }
            }
        }
    }

    /// <summary>Looks only at tasks between the two, so all neighbours among the writers of one file cost one walk through the plan.</summary>
    private bool DependsOn(int task, int wanted, int[] positions)
    {
        var seen = new HashSet<int> { task };
        var open = new Stack<int>([task]);
        while (open.TryPop(out var next))
        {
            if (next == wanted)
            {
                return true;
            }

            foreach (var dependency in dependencies[next])
            {
                if (positions[dependency] >= positions[wanted] && seen.Add(dependency))
                {
                    open.Push(dependency);
                }
            }
        }

        return false;
    }

    /// <summary>Where a task's key stands, or one element of it; the task where the key is left out.</summary>
    private Location LocationOf(int task, string key, string? element = null)
    {
        var value = tables[task].Find(key)?.Value;
        var item = (value as TomlArray)?.Items.FirstOrDefault(item => item is TomlString text && text.Value == element);
        return (item ?? value) is { } found ? tree.Locate(found.Span) : tasks[task].Location;
    }
}

using System.Collections.Immutable;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Emit.Plans;

/// <summary>
/// Puts into a plan what its file does not hold: one task for each specification without an architecture that a task of another
/// specification builds on. A model then says what the code of that specification offers.
/// </summary>
public static class InterfaceTasks
{
    /// <summary>
    /// The plan with those tasks. Each comes after the tasks of its specification and before those that name it, as far as the order of the plan
    /// has them so; every new dependency follows that order, so there is no ring.
    /// </summary>
    /// <param name="plan">A plan that was read without errors.</param>
    /// <param name="project">Says which specifications have an architecture.</param>
    public static Plan AddTo(Plan plan, BoundProject project)
    {
        var readers = plan
            .Tasks.Where(task => !BuildPlan.IsAuthors(task))
            .SelectMany(task => task.CrossSpecInterfaces.Where(spec => spec != task.Spec).Select(spec => (spec, task)))
            .ToLookup(pair => pair.spec, pair => pair.task, StringComparer.Ordinal);
        var specs = readers.Select(group => group.Key).Where(HasNoArchitecture).ToArray();
        if (specs.Length == 0)
        {
            return plan;
        }

        var graph = BuildPlan.GraphOf(plan);
        var tasksOf = plan.Tasks.ToLookup(task => task.Spec, StringComparer.Ordinal);
        var ids = plan.Tasks.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var added = new Dictionary<string, PlanTask>(StringComparer.Ordinal);
        var waits = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var spec in specs)
        {
            var first = readers[spec].Min(task => graph.RankOf(task.Id));
            var before = tasksOf[spec].Where(task => graph.RankOf(task.Id) < first).ToArray();
            var sources = before
                .Where(IsWritten)
                .SelectMany(task => task.Outputs)
                .Distinct(StringComparer.Ordinal)
                .ToImmutableArray();
            if (sources.IsEmpty)
            {
                continue;
            }

            var task = Extract(FreeId(ids, spec), spec, before, sources);
            added[before[^1].Id] = task;
            foreach (var reader in readers[spec])
            {
                waits[reader.Id] = waits.GetValueOrDefault(reader.Id, []).Add(task.Id);
            }
        }

        return plan with
        {
            Tasks = [.. plan.Tasks.SelectMany(Placed)],
        };

        bool HasNoArchitecture(string id) =>
            project.FindSpec(id) is { Architectures.IsEmpty: true } && OutputPath.Normalize(id + ".md") == id + ".md";

        IEnumerable<PlanTask> Placed(PlanTask task)
        {
            yield return waits.TryGetValue(task.Id, out var more)
                ? task with
                {
                    DependsOn = [.. task.DependsOn.Concat(more).Distinct(StringComparer.Ordinal)],
                }
                : task;
            if (added.TryGetValue(task.Id, out var extract))
            {
                yield return extract;
            }
        }
    }

    /// <summary>What is copied, computed or judges is not what others build on.</summary>
    private static bool IsWritten(PlanTask task) => task.Kind == TaskKind.Task && task.Source.IsEmpty;

    private static PlanTask Extract(string id, string spec, PlanTask[] before, ImmutableArray<string> sources) =>
        new()
        {
            Id = id,
            Spec = spec,
            Title = $"Interface of {spec}",
            Kind = TaskKind.Interface,
            DependsOn = [.. before.Select(task => task.Id)],
            InjectFiles = sources,
            Location = before[^1].Location,
        };

    private static string FreeId(HashSet<string> taken, string spec)
    {
        var id = "interface." + spec;
        while (!taken.Add(id))
        {
            id = "_" + id;
        }

        return id;
    }
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>
/// The tasks of a plan under names that stay the same when the plan is made again or its ids are changed: specification and role, or for
/// a task without a role, specification and outputs.
/// </summary>
internal sealed class KeyedTasks
{
    private readonly Dictionary<string, PlanTask> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keyById = new(StringComparer.Ordinal);

    public KeyedTasks(Plan plan)
    {
        Tasks = plan.Tasks;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var task in Tasks)
        {
            var name = $"{task.Spec} {(task.Role.Length > 0 ? task.Role : string.Join(' ', task.Outputs))}";
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            var key = number == 1 ? name : $"{name} #{number}";
            byKey[key] = task;
            keyById[task.Id] = key;
        }
    }

    public ImmutableArray<PlanTask> Tasks { get; }

    public PlanTask? Find(string key) => byKey.GetValueOrDefault(key);

    public string KeyOf(PlanTask task) => keyById[task.Id];

    /// <summary>The value of a field by which it is compared with that of another plan; dependencies count by their names, in any order.</summary>
    public ImmutableArray<string> Comparable(PlanField field, PlanTask task) =>
        field.IsDependencies
            ? [.. field.Value(task).Select(id => keyById.GetValueOrDefault(id, id)).Order(StringComparer.Ordinal)]
            : field.Value(task);
}

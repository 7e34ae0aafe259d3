using System.Collections.Immutable;
using System.Globalization;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>Which task of a plan file is which task of a new lowering, and which ids the tasks of the lowering have in the file.</summary>
internal sealed class PlanMatch
{
    private readonly KeyedTasks old;
    private readonly KeyedTasks wanted;
    private readonly PlanBase known;
    private readonly Dictionary<PlanTask, PlanTask> wantedFor = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlanTask, PlanTask> oldFor = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> localIds = new(StringComparer.Ordinal);

    public PlanMatch(KeyedTasks old, KeyedTasks wanted, PlanBase known)
    {
        (this.old, this.wanted, this.known) = (old, wanted, known);
        MatchByKey();
        MatchByOutputs();
        New = [.. wanted.Tasks.Where(IsNew)];
        AssignIds();
    }

    /// <summary>Tasks of the lowering that the file never had. (Those that it had and has no more were deleted by the author.)</summary>
    public ImmutableArray<PlanTask> New { get; }

    /// <summary>Whether a task is one of <see cref="New"/>.</summary>
    public bool IsNew(PlanTask task) => !oldFor.ContainsKey(task) && !known.Knows(wanted.KeyOf(task));

    /// <summary>What the lowering now says about a task of the file; null when it no longer wants it.</summary>
    public PlanTask? WantedFor(PlanTask task) => wantedFor.GetValueOrDefault(task);

    /// <summary>The task of the file for a task of the lowering; null when there is none.</summary>
    public PlanTask? OldFor(PlanTask task) => oldFor.GetValueOrDefault(task);

    /// <summary>Ids in the file for ids in the lowering; those of deleted tasks drop out.</summary>
    public ImmutableArray<string> LocalIds(IEnumerable<string> ids) =>
        [.. ids.Select(id => localIds.GetValueOrDefault(id)).OfType<string>()];

    private void MatchByKey()
    {
        foreach (var task in wanted.Tasks)
        {
            if (old.Find(wanted.KeyOf(task)) is { } same)
            {
                Match(same, task);
            }
        }
    }

    /// <summary>A component under a new name that still writes the same files is the same task.</summary>
    private void MatchByOutputs()
    {
        var free = old
            .Tasks.Where(task => !wantedFor.ContainsKey(task) && known.Knows(old.KeyOf(task)) && !task.Outputs.IsEmpty)
            .ToLookup(Files, StringComparer.Ordinal);
        var open = wanted.Tasks.Where(task => !oldFor.ContainsKey(task)).ToLookup(Files, StringComparer.Ordinal);
        foreach (var group in open)
        {
            if (group.ToArray() is [var task] && free[group.Key].ToArray() is [var same])
            {
                Match(same, task);
            }
        }
    }

    private void AssignIds()
    {
        var numbers = old.Tasks.Select(task =>
            int.TryParse(task.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
        );
        var next = numbers.DefaultIfEmpty(0).Max();
        foreach (var (task, same) in oldFor)
        {
            localIds.Add(task.Id, same.Id);
        }

        foreach (var task in New)
        {
            localIds.Add(task.Id, (++next).ToString("000", CultureInfo.InvariantCulture));
        }
    }

    private void Match(PlanTask same, PlanTask task)
    {
        wantedFor.Add(same, task);
        oldFor.Add(task, same);
    }

    private static string Files(PlanTask task) => $"{task.Spec}\n{string.Join('\n', task.Outputs.Order(StringComparer.Ordinal))}";
}

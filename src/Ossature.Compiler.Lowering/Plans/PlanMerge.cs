using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>
/// One merge of a plan file with a new lowering. A task of the file and a task of the lowering are the same when specification and role
/// are, or else when a task that lowering made writes the same files. Each field that still is what the last lowering said takes the new value; each
/// other one is the author's and stays.
/// </summary>
internal sealed class PlanMerge
{
    private readonly TomlSyntaxTree tree;
    private readonly TomlEditor editor;
    private readonly Plan lowered;
    private readonly KeyedTasks old;
    private readonly KeyedTasks wanted;
    private readonly PlanBase known;
    private readonly Dictionary<PlanTask, TomlTable> tables = new(ReferenceEqualityComparer.Instance);
    private readonly PlanMatch match;
    private readonly List<PlanChange> changes = [];

    public PlanMerge(TomlSyntaxTree tree, ReadPlan read, Plan lowered)
    {
        this.tree = tree;
        this.lowered = lowered;
        editor = new(tree);
        old = new(read.Plan);
        wanted = new(lowered);
        known = new(tree.Table.Find(PlanBase.Table)?.Value as TomlTable);
        for (var i = 0; i < read.Tables.Length; i++)
        {
            tables.Add(read.Plan.Tasks[i], read.Tables[i]);
        }

        match = new(old, wanted, known);
    }

    /// <summary>What was done: removals, then changes, then additions, each in plan order.</summary>
    public ImmutableArray<PlanChange> Changes => [.. changes];

    /// <summary>The text of the merged file.</summary>
    public string Apply()
    {
        var removed = Remove();
        foreach (var task in old.Tasks.Where(task => !removed.Contains(task.Id)))
        {
            if (match.WantedFor(task) is { } target)
            {
                Update(task, target, removed);
            }
            else
            {
                DropDependencies(task, removed);
            }
        }

        AddNew();
        UpdateMeta(old.Tasks.Length - removed.Count + match.New.Length);
        UpdateBase();
        return editor.Apply().Text;
    }

    /// <summary>Removes tasks that lowering made and no longer wants, unless their author put work into them; gives back their ids.</summary>
    private HashSet<string> Remove()
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in old.Tasks.Where(task => match.WantedFor(task) is null && known.Knows(old.KeyOf(task))))
        {
            if (IsEdited(task))
            {
                Say(PlanChangeKind.Kept, task, "kept, because you changed it, though the specs no longer ask for it");
            }
            else
            {
                editor.RemoveElement(tables[task]);
                removed.Add(task.Id);
                Say(PlanChangeKind.Removed, task, "removed: the specs no longer ask for it");
            }
        }

        return removed;
    }

    private bool IsEdited(PlanTask task)
    {
        var key = old.KeyOf(task);
        var hasFields = Enumerable
            .Range(0, PlanField.All.Length)
            .Any(i => !known.IsUnedited(key, i, old.Comparable(PlanField.All[i], task)));
        var keys = tables[task].Entries.Select(entry => entry.Key);
        return hasFields || keys.Any(key => !WrittenKeys.Contains(key));
    }

    /// <summary>The keys that lowering itself writes into a task.</summary>
    private static readonly ImmutableArray<string> WrittenKeys =
    [
        "id",
        "spec",
        "role",
        .. PlanField.All.Select(field => field.Key),
    ];

    private void Update(PlanTask task, PlanTask target, HashSet<string> removed)
    {
        var key = old.KeyOf(task);
        var changed = new List<string>();
        for (var i = 0; i < PlanField.All.Length; i++)
        {
            var field = PlanField.All[i];
            var next = Localised(field, target);
            if (IsSame(field, field.Value(task), next))
            {
                continue;
            }

            if (IsUnedited(key, i, task, target))
            {
                Set(task, field, next);
                changed.Add($"`{field.Key}`");
            }
            else if (!known.IsUnedited(key, i, wanted.Comparable(field, target)))
            {
                Say(PlanChangeKind.Kept, task, $"your `{field.Key}` kept, though the specs ask for another one");
            }
        }

        if (changed.Count > 0)
        {
            Say(PlanChangeKind.Changed, task, $"{string.Join(", ", changed)} changed");
        }

        if (!changed.Contains("`depends_on`"))
        {
            DropDependencies(task, removed);
        }

        if (task.Role != target.Role)
        {
            editor.Set(tables[task], "role", TomlText.Of(target.Role));
        }
    }

    private static bool IsSame(PlanField field, ImmutableArray<string> left, ImmutableArray<string> right) =>
        field.IsDependencies ? left.ToHashSet(StringComparer.Ordinal).SetEquals(right) : left.SequenceEqual(right);

    /// <summary>
    /// Whether a field still is what the last lowering said. Who deletes a task must take it out of the dependencies of others: that alone
    /// is no edit of those.
    /// </summary>
    private bool IsUnedited(string key, int index, PlanTask task, PlanTask target)
    {
        var field = PlanField.All[index];
        var current = old.Comparable(field, task);
        if (known.IsUnedited(key, index, current) || !field.IsDependencies)
        {
            return known.IsUnedited(key, index, current);
        }

        var deleted = wanted.Comparable(field, target).Where(name => known.Knows(name) && old.Find(name) is null);
        return known.IsUnedited(key, index, [.. current.Union(deleted).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The value of a field with the ids that tasks have in this file.</summary>
    private ImmutableArray<string> Localised(PlanField field, PlanTask target) =>
        field.IsDependencies ? match.LocalIds(target.DependsOn) : field.Value(target);

    private void Set(PlanTask task, PlanField field, ImmutableArray<string> value)
    {
        if (field.Written(value) is { } written)
        {
            editor.Set(tables[task], field.Key, written);
        }
        else
        {
            editor.Remove(tables[task], field.Key);
        }
    }

    private void DropDependencies(PlanTask task, HashSet<string> removed)
    {
        if (task.DependsOn.Any(removed.Contains))
        {
            editor.Set(tables[task], "depends_on", TomlText.Of(task.DependsOn.Where(id => !removed.Contains(id))));
        }
    }

    /// <summary>Puts each new task behind its dependencies and behind the task in front of it in the lowering.</summary>
    private void AddNew()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < old.Tasks.Length; i++)
        {
            places.Add(old.Tasks[i].Id, i);
        }

        var last = -1;
        foreach (var target in lowered.Tasks)
        {
            if (match.OldFor(target) is { } task)
            {
                last = Math.Max(last, places[task.Id]);
                continue;
            }

            if (!match.IsNew(target))
            {
                Say(PlanChangeKind.Kept, target, "left out, because you deleted it");
                continue;
            }

            Add(target, last);
        }
    }

    private void Add(PlanTask target, int place)
    {
        var id = match.LocalIds([target.Id])[0];
        var added = target with { Id = id, DependsOn = match.LocalIds(target.DependsOn) };
        var pairs = PlanWriter.Task(added);
        if (place < 0 && !old.Tasks.IsEmpty)
        {
            editor.AddElementBefore("task", tables[old.Tasks[0]], pairs);
        }
        else
        {
            editor.AddElement("task", place < 0 ? null : tables[old.Tasks[place]], pairs);
        }

        Say(PlanChangeKind.Added, added, "added");
    }

    private void UpdateMeta(int tasks)
    {
        var meta = (TomlTable)tree.Table.Find("meta")!.Value;
        foreach (var (key, value) in PlanWriter.Meta(lowered, tasks))
        {
            editor.Set(meta, key, value);
        }
    }

    private void UpdateBase()
    {
        var pairs = PlanBase.Pairs(wanted).ToArray();
        if (tree.Table.Find(PlanBase.Table)?.Value is not TomlTable table)
        {
            editor.AddTable(PlanBase.Table, pairs);
            return;
        }

        foreach (var (key, value) in pairs)
        {
            editor.Set(table, key, value);
        }

        foreach (var key in known.Keys.Except(pairs.Select(pair => pair.Key), StringComparer.Ordinal))
        {
            editor.Remove(table, key);
        }
    }

    private void Say(PlanChangeKind kind, PlanTask task, string what) =>
        changes.Add(new(kind, task.Id, $"task `{task.Id}` ({task.Title}): {what}"));
}

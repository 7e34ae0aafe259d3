using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>What is known about earlier builds of a project: the sum of all records. Read by anyone, changed only through a <see cref="BuildJournal"/>.</summary>
public sealed class BuildState
{
    private readonly SortedDictionary<string, JournalRecord> tasks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Published> files = new(StringComparer.Ordinal);

    internal BuildState() { }

    /// <summary>The set-up that has run, or null.</summary>
    public SetupDone? Setup { get; private set; }

    /// <summary>The tasks that are done, by id, sorted ordinally.</summary>
    public IEnumerable<TaskDone> Done => tasks.Values.OfType<TaskDone>();

    /// <summary>The tasks that failed, by id, sorted ordinally.</summary>
    public IEnumerable<TaskFailed> Failed => tasks.Values.OfType<TaskFailed>();

    /// <summary>The files that <c>ossc</c> put into the output folder, by path, sorted ordinally.</summary>
    public IReadOnlyDictionary<string, Published> Files => files;

    /// <summary>Digests of the claims and contents that the state names: what the next build asks a cache for when nothing changes.</summary>
    public IReadOnlySet<Digest> Named()
    {
        var named = files.Values.Select(file => file.Digest).ToHashSet();
        foreach (var done in Done)
        {
            named.Add(done.Claim);
            named.UnionWith(done.Files.Writes.Values);
        }

        named.UnionWith(Setup?.Files.Writes.Values ?? []);
        return named;
    }

    /// <summary>Reads the state that lies in a project's <c>.ossature</c> folder. Nothing is written; what is damaged is left out and named.</summary>
    public static OpenedState Open(IFileSystem files, string folder) => StateReader.Read(files, folder);

    /// <summary>The task's last success, unless it failed or was reset since.</summary>
    public TaskDone? FindDone(string task) => tasks.GetValueOrDefault(task) as TaskDone;

    /// <summary>The task's failure, unless it succeeded or was reset since.</summary>
    public TaskFailed? FindFailed(string task) => tasks.GetValueOrDefault(task) as TaskFailed;

    /// <summary>The fewest records that make this state, in a fixed order.</summary>
    internal IEnumerable<JournalRecord> Records()
    {
        IEnumerable<JournalRecord> project = Setup is null ? [] : [Setup];
        return project.Concat(tasks.Values).Concat(files.Values);
    }

    internal void Apply(JournalRecord record)
    {
        switch (record)
        {
            case TaskDone done:
                tasks[done.Task] = done;
                break;
            case TaskFailed failed:
                tasks[failed.Task] = failed;
                break;
            case TaskReset reset:
                tasks.Remove(reset.Task);
                break;
            case Published published:
                files[published.Path] = published;
                break;
            case Withdrawn withdrawn:
                files.Remove(withdrawn.Path);
                break;
            case SetupDone setup:
                Setup = setup;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(record));
        }
    }
}

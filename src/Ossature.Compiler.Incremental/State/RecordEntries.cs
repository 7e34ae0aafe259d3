using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>Turns records into entries and back.</summary>
internal static class RecordEntries
{
    private const string None = "none";

    public static StateEntry ToEntry(JournalRecord record) =>
        record switch
        {
            TaskDone done => new(
                "tasks",
                done.Task,
                [Field("state", "done"), Field("claim", done.Claim), Field("verify", done.Verify), .. FilesOf(done.Files)]
            ),
            TaskFailed failed => new(
                "tasks",
                failed.Task,
                [Field("state", "failed"), Field("claim", failed.Claim), Field("message", failed.Message)]
            ),
            TaskReset reset => new("tasks", reset.Task, [Field("state", None)]),
            Published published => new(
                "files",
                published.Path,
                [Field("digest", published.Digest), Field("task", published.Task)]
            ),
            Withdrawn withdrawn => new("files", withdrawn.Path, [Field("digest", None)]),
            SetupDone setup => new("setup", "", [Field("commands", setup.Commands), .. FilesOf(setup.Files)]),
            _ => throw new ArgumentOutOfRangeException(nameof(record)),
        };

    /// <summary>The record, or null when the entry does not say one.</summary>
    public static JournalRecord? ToRecord(StateEntry entry)
    {
        var fields = new FieldReader(entry.Fields);
        return entry.Table switch
        {
            "tasks" => ToTaskRecord(entry.Name, fields),
            "files" when fields.Is("digest", None) => new Withdrawn(entry.Name),
            "files" when fields.Digest("digest") is { } digest && fields.Text("task") is { } task => new Published(
                entry.Name,
                digest,
                task
            ),
            "setup" when fields.Digest("commands") is { } commands && fields.Files() is { } left => new SetupDone(commands, left),
            _ => null,
        };
    }

    private static JournalRecord? ToTaskRecord(string id, FieldReader fields) =>
        fields.Text("state") switch
        {
            "done"
                when fields.Digest("claim") is { } claim && fields.Digest("verify") is { } verify && fields.Files() is { } left =>
                new TaskDone(id, claim, verify, left),
            "failed" when fields.Digest("claim") is { } claim && fields.Text("message") is { } message => new TaskFailed(
                id,
                claim,
                message
            ),
            None => new TaskReset(id),
            _ => null,
        };

    private static StateField Field(string name, string value) => new(name, "", value);

    private static StateField Field(string name, Digest value) => Field(name, value.ToString());

    private static IEnumerable<StateField> FilesOf(FileChanges files) =>
        files
            .Writes.Select(write => new StateField(FieldReader.FilesName, write.Key, write.Value.ToString()))
            .Concat(files.Deletes.Select(path => new StateField(FieldReader.FilesName, path, FieldReader.Deleted)));
}

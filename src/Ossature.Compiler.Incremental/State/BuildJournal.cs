using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>
/// Writes the state down as it comes to be: each record is one checksummed line, added to <c>journal</c> in one write before it counts.
/// A process may die at any moment; what was added stands. One writer at a time; safe for many threads.
/// </summary>
public sealed class BuildJournal
{
    private readonly Lock gate = new();
    private readonly IFileSystem files;
    private readonly string folder;
    private readonly Action<string> atWrite;
    private bool hasJournal;
    private bool lineIsOpen;

    private BuildJournal(IFileSystem files, string folder, Action<string> atWrite, OpenedState opened)
    {
        this.files = files;
        this.folder = folder;
        this.atWrite = atWrite;
        State = opened.State;
        Faults = opened.Faults;
        hasJournal = files.FileExists(JournalPath);
        // The last line may be whole but for its line feed; an empty line does no harm.
        lineIsOpen = hasJournal;
    }

    /// <summary>The state with all records added so far.</summary>
    public BuildState State { get; }

    /// <summary>What could not be read when the journal was opened; one sentence per file.</summary>
    public ImmutableArray<string> Faults { get; }

    private string JournalPath => $"{folder}/{StateFile.JournalName}";

    private string StatePath => $"{folder}/{StateFile.StateName}";

    /// <summary>Opens the state of a project for writing. What an earlier process left in the journal is compacted if it is damaged.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the project's <c>.ossature</c> folder.</param>
    /// <param name="atWrite">Called with a few words before and after every write: where tests kill the build.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static BuildJournal Open(IFileSystem files, string folder, Action<string>? atWrite = null)
    {
        var journal = new BuildJournal(files, folder, atWrite ?? (_ => { }), BuildState.Open(files, folder));
        if (!journal.Faults.IsEmpty)
        {
            // Later records must not stand behind a torn line or under a foreign header.
            journal.WriteState();
        }

        return journal;
    }

    /// <summary>The state of a project for looking at what would be done: nothing is written as long as nothing is appended.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">Absolute path of the project's <c>.ossature</c> folder.</param>
    public static BuildJournal Peek(IFileSystem files, string folder) =>
        new(files, folder, _ => { }, BuildState.Open(files, folder));

    /// <summary>Adds records with one write; they count when this returns.</summary>
    /// <exception cref="IOException">The disk refuses; nothing was added.</exception>
    public void Append(params ReadOnlySpan<JournalRecord> records)
    {
        lock (gate)
        {
            var text = new StringBuilder();
            text.Append(hasJournal ? "" : StateFile.JournalHeader).Append(lineIsOpen ? "\n" : "");
            foreach (var record in records)
            {
                text.Append(JournalLine.Write(RecordEntries.ToEntry(record)));
            }

            var what = records.IsEmpty ? "journal" : string.Join(", ", records.ToArray().Select(record => record.GetType().Name));
            atWrite($"before {what}");
            // A write that fails half-way leaves an open line; the next one then begins with a line feed.
            lineIsOpen = true;
            files.AppendAllBytes(JournalPath, Encoding.UTF8.GetBytes(text.ToString()));
            (lineIsOpen, hasJournal) = (false, true);
            foreach (var record in records)
            {
                State.Apply(record);
            }

            atWrite($"after {what}");
        }
    }

    /// <summary>Sees to it that there is a journal from now to <see cref="Compact"/>: one that a process finds there tells of another that was killed.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Begin() => Append();

    /// <summary>Puts the whole state into <c>state.toml</c> and removes the journal. Does nothing when there is no journal.</summary>
    /// <exception cref="IOException">The disk refuses; the journal still stands.</exception>
    public void Compact()
    {
        lock (gate)
        {
            if (hasJournal)
            {
                WriteState();
            }
        }
    }

    private void WriteState()
    {
        var text = new StringBuilder(StateFile.StateHeader);
        foreach (var record in State.Records())
        {
            text.Append('\n').Append(StateTable.Write(RecordEntries.ToEntry(record)));
        }

        atWrite("before state");
        files.WriteText(StatePath, text.ToString());
        atWrite("after state, before journal removal");
        // Dying here is harmless: the journal's records are already in the state, and say the same once more.
        files.DeleteFile(JournalPath);
        hasJournal = false;
        atWrite("after journal removal");
    }
}

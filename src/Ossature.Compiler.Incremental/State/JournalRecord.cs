using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.State;

/// <summary>
/// One fact about the build. The set is closed. Each record says the whole of one fact, so replaying a journal twice, or on top of
/// the state that was made from it, changes nothing.
/// </summary>
public abstract record JournalRecord
{
    private protected JournalRecord() { }
}

/// <summary>A task succeeded.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Claim">Digest of its claim key.</param>
/// <param name="Verify">Digest of its verify key.</param>
/// <param name="Files">What it wrote and removed.</param>
public sealed record TaskDone(string Task, Digest Claim, Digest Verify, FileChanges Files) : JournalRecord;

/// <summary>A task failed.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Claim">Digest of its claim key.</param>
/// <param name="Message">Why, in one sentence.</param>
public sealed record TaskFailed(string Task, Digest Claim, string Message) : JournalRecord;

/// <summary>Nothing is known of a task any more.</summary>
/// <param name="Task">The task's id.</param>
public sealed record TaskReset(string Task) : JournalRecord;

/// <summary>A file was put into the output folder.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Digest">Its content.</param>
/// <param name="Task">The task whose version it is.</param>
public sealed record Published(string Path, Digest Digest, string Task) : JournalRecord;

/// <summary>A file was taken out of the output folder.</summary>
/// <param name="Path">Relative to the output folder.</param>
public sealed record Withdrawn(string Path) : JournalRecord;

/// <summary>The set-up commands have run.</summary>
/// <param name="Commands">Digest of the commands.</param>
/// <param name="Files">What lay in the output folder afterwards: version zero.</param>
public sealed record SetupDone(Digest Commands, FileChanges Files) : JournalRecord;

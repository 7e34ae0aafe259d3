namespace Ossature.Compiler.Incremental.State;

/// <summary>The names and first lines of the two files that hold the state.</summary>
internal static class StateFile
{
    public const string StateName = "state.toml";

    public const string JournalName = "journal";

    public const string JournalHeader = "ossature journal 1\n";

    /// <summary>How our state begins in every version.</summary>
    public const string StateTitle =
        "# What ossc knows about earlier builds. It is written at the end of a build and not meant to be edited.\n";

    public const string StateHeader = StateTitle + "[meta]\nversion = 3\n";
}

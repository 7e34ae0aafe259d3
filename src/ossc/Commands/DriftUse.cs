namespace Ossature.CommandLine.Commands;

/// <summary>What is done about files that are not as the last build left them.</summary>
internal enum DriftUse
{
    /// <summary>They are shown.</summary>
    Show,

    /// <summary>They are put back.</summary>
    Restore,

    /// <summary>Edits become the versions that count.</summary>
    Keep,
}

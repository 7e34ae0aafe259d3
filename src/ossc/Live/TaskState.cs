namespace Ossature.CommandLine.Live;

/// <summary>How far a task of a running build is.</summary>
internal enum TaskState
{
    /// <summary>Nothing was said about it: it stands.</summary>
    Standing,

    /// <summary>It will run, or may have to.</summary>
    Expected,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its work is over, or it was found to need none.</summary>
    Over,
}

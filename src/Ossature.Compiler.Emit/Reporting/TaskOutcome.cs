namespace Ossature.Compiler.Emit.Reporting;

/// <summary>How one task stands after a build.</summary>
public enum TaskOutcome
{
    /// <summary>Nothing it reads has changed; nothing was done.</summary>
    UpToDate,

    /// <summary>Its result was taken from the cache.</summary>
    Cached,

    /// <summary>Its files stand; only its verify commands ran again.</summary>
    Verified,

    /// <summary>Its work was done anew.</summary>
    Built,

    /// <summary>The author's files on disk were taken as its outputs.</summary>
    Adopted,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was not started, because of a failure elsewhere or an interruption.</summary>
    Pending,
}

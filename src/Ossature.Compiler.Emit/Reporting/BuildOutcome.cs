namespace Ossature.Compiler.Emit.Reporting;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>Nothing had changed: no process was started and no model called.</summary>
    UpToDate,

    /// <summary>Every task is done.</summary>
    Succeeded,

    /// <summary>A task failed.</summary>
    TaskFailed,

    /// <summary>A model or the network to it failed.</summary>
    ModelFailed,

    /// <summary>Nothing was run: the specifications, the plan or the state do not allow it; the diagnostics say why.</summary>
    Refused,

    /// <summary>Nothing was run, as the user wanted; there is something to do.</summary>
    Previewed,

    /// <summary>The user interrupted; the next build continues.</summary>
    Interrupted,
}

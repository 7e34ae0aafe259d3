namespace Ossature.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; never changes an exit code.</summary>
    Info,

    /// <summary>Probably a mistake; the work goes on.</summary>
    Warning,

    /// <summary>A mistake; nothing is built from what it stands in.</summary>
    Error,
}

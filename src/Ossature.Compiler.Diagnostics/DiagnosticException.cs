using System.Collections.Immutable;

namespace Ossature.Compiler.Diagnostics;

/// <summary>
/// Carries diagnostics through an interface that can only throw, such as a chat client. Whoever calls through such an interface
/// catches it and reports <see cref="Diagnostics"/>; it never reaches a person as an exception.
/// </summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>An exception for at least one diagnostic.</summary>
    public DiagnosticException(IEnumerable<Diagnostic> diagnostics)
        : this([.. diagnostics]) { }

    private DiagnosticException(ImmutableArray<Diagnostic> diagnostics)
        : base(diagnostics[0].ToString()) => Diagnostics = diagnostics;

    /// <summary>What is to be reported, in the order in which it was found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>A command must not run on this machine as things are; it carries what is reported.</summary>
/// <param name="diagnostic">Why.</param>
public sealed class CommandRefused(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>Why.</summary>
    public Diagnostic Diagnostic => diagnostic;
}

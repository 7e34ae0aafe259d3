using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>Runs shell commands: the one place where the build starts processes. Called from several threads at once.</summary>
public interface ICommandRunner
{
    /// <summary>
    /// Runs one command to its end, its time limit or cancellation. Whatever the command started is ended with it. A shell that cannot
    /// be started is an exit code of 127 with the reason as output, never an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">The build was interrupted.</exception>
    /// <exception cref="CommandRefused">It must not run on this machine as things are.</exception>
    Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation);

    /// <summary>What there is to be said about how commands were run so far.</summary>
    IReadOnlyCollection<Diagnostic> Findings => [];

    /// <summary>Whether a program of this name can be started by commands.</summary>
    bool HasProgram(string name) => true;
}

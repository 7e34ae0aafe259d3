namespace Ossature.Compiler.Emit.Commands;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">The exit code; 128 plus the signal for a killed command; 124 after a time-out.</param>
/// <param name="Output">What it wrote to stdout and stderr, in order, lines ended by <c>\n</c>.</param>
/// <param name="TimedOut">Whether the time limit ended it.</param>
public sealed record CommandResult(int ExitCode, string Output, bool TimedOut = false)
{
    /// <summary>Whether it ended in time with exit code zero.</summary>
    public bool Succeeded => ExitCode == 0 && !TimedOut;
}

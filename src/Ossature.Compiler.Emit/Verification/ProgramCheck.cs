using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Verification;

/// <summary>Says before anything runs or costs which programs are missing that commands are going to need.</summary>
internal static class ProgramCheck
{
    /// <summary>Whether all are there; each that is missing is reported once, with the command that needs it.</summary>
    /// <param name="commands">The commands, with where they stand.</param>
    /// <param name="runner">Knows which programs there are.</param>
    /// <param name="reporter">Gets what is missing.</param>
    public static bool Passes(
        IEnumerable<(string Command, Location Place)> commands,
        ICommandRunner runner,
        BuildReporter reporter
    )
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var passes = true;
        foreach (var (command, place) in commands)
        {
            foreach (var program in NeededPrograms.Of(command))
            {
                if (!known.TryGetValue(program, out var isThere))
                {
                    known.Add(program, isThere = runner.HasProgram(program));
                    passes &= isThere;
                    if (!isThere)
                    {
                        reporter.Report(bag => bag.ProgramMissing(place, program, command));
                    }
                }
            }
        }

        return passes;
    }
}

using System.Text.RegularExpressions;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Incremental.Files;

namespace Ossature.Compiler.Emit.Verification;

/// <summary>Tells a verify command that is itself wrong, as one with an option that does not exist, from one that found a fault in the code.</summary>
internal static partial class CommandFault
{
    private const int CannotExecute = 126;
    private const int NotFound = 127;

    /// <summary>A command that complains about its own use says so in a few lines.</summary>
    private const int MostLines = 30;

    public static bool IsIn(CommandResult result, FileTree judged)
    {
        if (result.ExitCode is CannotExecute or NotFound)
        {
            return true;
        }

        var lines = result.Output.Split('\n');
        return !result.TimedOut
            && lines.Length <= MostLines
            && UsagePhrase().IsMatch(result.Output)
            && !lines.Any(line => line.Contains("Error:", StringComparison.Ordinal) && line.Contains('/'))
            && !judged.Files.Any(file => result.Output.Contains(file.Key, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"\b(unknown|unrecognized|invalid) (option|switch)|\b(unknown|unrecognized) command|command not found|no such subcommand|\busage:|(unexpected|invalid) argument|not a valid ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UsagePhrase();
}

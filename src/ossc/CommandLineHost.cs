using System.CommandLine;
using Ossature.CommandLine.Faults;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine;

/// <summary>The command line as a function: arguments and a world in, an exit code out. The process is a thin shell around it.</summary>
public static class CommandLineHost
{
    /// <summary>Runs one command. Never throws: what nobody foresaw becomes one diagnostic and a file with the details.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ConsoleEnvironment console)
    {
        var settings = Settings.Default;
        try
        {
            var parsed = CommandTree.Create(console).Parse(arguments, new() { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return UsageErrors.Print(parsed, console.Error);
            }

            settings = CommandTree.SettingsOf(parsed);
            var streams = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(streams, console.Interrupted);
        }
        catch (Exception exception)
        {
            var invocation = new Invocation(console, settings);
            return exception switch
            {
                OperationCanceledException when console.Interrupted.IsCancellationRequested => Interrupted(invocation),
                ModelFaultException fault => invocation.Fail([fault.Diagnostic], ExitCode.Model),
                IOException or UnauthorizedAccessException => invocation.Fail(FaultReport.OfDisk(exception)),
                _ => invocation.Fail(FaultReport.Of(exception, invocation)),
            };
        }
    }

    private static int Interrupted(Invocation invocation)
    {
        invocation.Progress.Write("interrupted; `ossc build` continues where this run stopped\n");
        return ExitCode.Interrupted;
    }
}

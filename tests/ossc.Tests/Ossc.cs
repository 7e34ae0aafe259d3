using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Tests;

/// <summary>Runs the command line in this process, on a disk in memory unless told otherwise.</summary>
internal sealed class Ossc
{
    public Ossc(IFileSystem? files = null, string workingFolder = "/demo") =>
        (Files, WorkingFolder) = (files ?? Disk, workingFolder);

    public VirtualDisk Disk { get; } = new();

    public IFileSystem Files { get; }

    public string WorkingFolder { get; init; }

    /// <summary>What a person at the terminal answers; null when there is no terminal.</summary>
    public string? Answers { get; init; }

    /// <summary>What comes from standard input.</summary>
    public byte[] Input { get; init; } = [];

    public bool IsTerminal { get; init; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public CancellationToken Interrupted { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public OsscResult Run(params string[] arguments) => RunAsync(arguments).GetAwaiter().GetResult();

    public async Task<OsscResult> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var console = new ConsoleEnvironment
        {
            Out = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(error),
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Questions = Answers is null ? null : new StringReader(Answers),
            Input = () => new MemoryStream(Input),
            Files = Files,
            WorkingFolder = WorkingFolder,
            Variable = name => Variables.GetValueOrDefault(name),
            Commands = settings => new ShellCommandRunner(settings),
            Self = [Path.Combine(AppContext.BaseDirectory, "ossc")],
            Interrupted = Interrupted,
            Clock = Clock,
        };
        var exitCode = await CommandLineHost.RunAsync(arguments, console);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record OsscResult(int ExitCode, string Out, string Error)
{
    /// <summary>The codes of the diagnostics on stdout, in order.</summary>
    public string Codes =>
        string.Join(
            ' ',
            System
                .Text.RegularExpressions.Regex.Matches(Out, @"(?:error|warning|info)\[(OSS\d{4})\]")
                .Select(match => match.Groups[1].Value)
        );
}

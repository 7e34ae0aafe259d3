using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine;

/// <summary>All that the command line has from the world around it. A test gives its own.</summary>
public sealed class ConsoleEnvironment : IDisposable
{
    private readonly List<IDisposable> owned = [];

    /// <summary>Takes results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes progress and complaints about the command line.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input, for a command that reads a file from there.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>Where answers to questions come from; null when nobody can be asked.</summary>
    public TextReader? Questions { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns and rows of the terminal that <see cref="Error"/> is, as they are now.</summary>
    public Func<(int Columns, int Rows)> TerminalSize { get; init; } = () => (80, 24);

    /// <summary>The disk.</summary>
    public required IFileSystem Files { get; init; }

    /// <summary>Absolute path of the folder that relative paths start from, with <c>/</c>.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Measures how long things take; never part of a result.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes what runs commands; asked once per build.</summary>
    public required Func<CommandSettings, ICommandRunner> Commands { get; init; }

    /// <summary>The program and its first arguments that start this program again; empty when it cannot start itself.</summary>
    public ImmutableArray<string> Self { get; init; } = [];

    /// <summary>Cancelled when the user interrupts.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>The real world: the streams, disk, signals and variables of this process.</summary>
    public static ConsoleEnvironment OfProcess()
    {
        var interrupted = new CancellationTokenSource();
        var console = new ConsoleEnvironment
        {
            Out = Utf8(Console.OpenStandardOutput()),
            Error = Utf8(Console.OpenStandardError()),
            Input = Console.OpenStandardInput,
            Questions = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            TerminalSize = SizeOfTerminal,
            Files = new DiskFileSystem(),
            WorkingFolder = Directory.GetCurrentDirectory().Replace('\\', '/'),
            Variable = Environment.GetEnvironmentVariable,
            Commands = settings => new ShellCommandRunner(settings),
            Self = OwnCommandLine(),
            Interrupted = interrupted.Token,
        };

        // The first signal asks the build to stop in good order; a second one ends the process as signals do.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }

        console.owned.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        console.owned.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
        console.owned.Add(interrupted);
        return console;
    }

    /// <inheritdoc/>
    public void Dispose() => owned.ForEach(resource => resource.Dispose());

    /// <summary>The runtime's own program needs the name of ours.</summary>
    private static ImmutableArray<string> OwnCommandLine() =>
        Environment.ProcessPath is not { } program ? []
        : Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, typeof(ConsoleEnvironment).Assembly.Location]
        : [program];

    /// <summary>A terminal that does not know its size is taken for one of the usual size.</summary>
    private static (int Columns, int Rows) SizeOfTerminal()
    {
        try
        {
            return Console.WindowWidth > 0 ? (Console.WindowWidth, Console.WindowHeight) : (80, 24);
        }
        catch (Exception unknown) when (unknown is IOException or PlatformNotSupportedException)
        {
            return (80, 24);
        }
    }

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}

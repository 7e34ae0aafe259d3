using System.Globalization;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine;

/// <summary>One run of one command: its world, its options, and the two streams it paints on.</summary>
internal sealed class Invocation
{
    public Invocation(ConsoleEnvironment console, Settings settings)
    {
        (Console, Settings) = (console, settings);
        Results = Painter.For(console.Out, IsColored(console.OutIsTerminal));
        HasColor = IsColored(console.ErrorIsTerminal);
        Progress = Painter.For(console.Error, HasColor);
    }

    public ConsoleEnvironment Console { get; }

    public Settings Settings { get; }

    public IFileSystem Files => Console.Files;

    /// <summary>Stdout.</summary>
    public Painter Results { get; }

    /// <summary>Stderr.</summary>
    public Painter Progress { get; }

    /// <summary>Whether stderr has colour.</summary>
    public bool HasColor { get; }

    /// <summary>Whether progress may be drawn over: stderr is a terminal that can, and nobody reads it as a stream of objects.</summary>
    public bool IsLive => Console.ErrorIsTerminal && !Settings.Json && Console.Variable("TERM") != "dumb";

    /// <summary>Absolute path of what was typed, with <c>/</c>.</summary>
    public string Resolve(string typed) =>
        Path.GetFullPath(typed, Console.WorkingFolder).Replace('\\', '/').TrimEnd('/') is { Length: > 0 } path ? path : "/";

    /// <summary>A path as it is shown: relative to the working folder where it lies below it.</summary>
    public string Show(string absolute) =>
        absolute == Console.WorkingFolder ? "."
        : absolute.StartsWith(Console.WorkingFolder + "/", StringComparison.Ordinal)
            ? absolute[(Console.WorkingFolder.Length + 1)..]
        : absolute;

    /// <summary>Prints diagnostics as the result of a command, in the format that was asked for.</summary>
    /// <param name="diagnostics">What is printed. Those that a comment allows are part of a SARIF log and of nothing else.</param>
    /// <param name="root">Absolute path of the folder that their paths are relative to; null for the working folder.</param>
    public void Print(IReadOnlyCollection<Diagnostic> diagnostics, string? root = null)
    {
        switch (Settings.Format)
        {
            case OutputFormat.Json:
                Results.Write(JsonRenderer.Render(diagnostics));
                break;
            case OutputFormat.Sarif:
                Results.Write(SarifRenderer.Render(diagnostics, Below(root)));
                break;
            case OutputFormat.Github:
                foreach (var diagnostic in diagnostics)
                {
                    Results.Write(GithubRenderer.Render(diagnostic, Below(root)));
                }

                break;
            default:
                foreach (var diagnostic in diagnostics)
                {
                    Results.Write(diagnostic);
                }

                break;
        }
    }

    /// <summary>Prints diagnostics and gives the exit code.</summary>
    public int Fail(IReadOnlyCollection<Diagnostic> diagnostics, int exitCode = ExitCode.Failed)
    {
        Print(diagnostics);
        return exitCode;
    }

    /// <summary>A number with its noun, as <c>1 task</c> or <c>2 tasks</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>
    /// What leads from the working folder to a folder below it, with <c>/</c> at the end: tools that read logs look for files from where the
    /// command ran. Empty for all other folders.
    /// </summary>
    private string Below(string? folder) =>
        folder?.StartsWith(Console.WorkingFolder.TrimEnd('/') + "/", StringComparison.Ordinal) == true
            ? folder[(Console.WorkingFolder.TrimEnd('/').Length + 1)..].TrimEnd('/') + "/"
            : "";

    private bool IsColored(bool isTerminal) =>
        Settings.Color switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => isTerminal && string.IsNullOrEmpty(Console.Variable("NO_COLOR")) && Console.Variable("TERM") != "dumb",
        };
}

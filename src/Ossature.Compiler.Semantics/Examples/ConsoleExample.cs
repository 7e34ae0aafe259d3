using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Examples;

/// <summary>
/// An example that can be run: its input block has the language <c>console</c> and holds commands as a terminal shows them: <c>$ command</c>,
/// where a line <c>&gt; text</c> continues the command above on a new line.
/// </summary>
/// <param name="Title">The example's title.</param>
/// <param name="Commands">The commands, in order; at least one.</param>
/// <param name="Expected">
/// What they print, stdout and stderr in order, where each command that fails is followed by its exit code as a line <c>[N]</c>.
/// </param>
public sealed record ConsoleExample(string Title, ImmutableArray<string> Commands, string Expected)
{
    /// <summary>The example as one that can be run; null when it is written in another language or has a line that is no command.</summary>
    public static ConsoleExample? From(ExampleSymbol example) =>
        IsConsole(example) && MalformedLine(example) is null && Split(example.Input) is { IsEmpty: false } commands
            ? new(example.Title, commands, example.Output)
            : null;

    internal static bool IsConsole(ExampleSymbol example) =>
        example.InputLanguage.Equals("console", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first line of a console example that is neither a command nor the continuation of one; null when all is well.</summary>
    internal static string? MalformedLine(ExampleSymbol example)
    {
        var inCommand = false;
        foreach (var line in Lines(example.Input))
        {
            if (!IsCommand(line) && !(inCommand && IsContinuation(line)))
            {
                return line;
            }

            inCommand = true;
        }

        return null;
    }

    private static ImmutableArray<string> Split(string input)
    {
        var commands = new List<string>();
        foreach (var line in Lines(input))
        {
            if (IsCommand(line))
            {
                commands.Add(line[1..].TrimStart());
            }
            else
            {
                commands[^1] += "\n" + (line.Length > 1 ? line[2..] : "");
            }
        }

        return [.. commands];
    }

    private static IEnumerable<string> Lines(string input) => input.Split('\n').Where(line => line.Trim().Length > 0);

    private static bool IsCommand(string line) => line.StartsWith("$ ", StringComparison.Ordinal) && line.Trim().Length > 1;

    private static bool IsContinuation(string line) => line == ">" || line.StartsWith("> ", StringComparison.Ordinal);
}

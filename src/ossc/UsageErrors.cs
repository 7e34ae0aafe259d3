using System.CommandLine;
using System.CommandLine.Parsing;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.CommandLine;

/// <summary>Says what is wrong with a command line, in a line or two.</summary>
internal static class UsageErrors
{
    /// <summary>Prints the first problem; the others are mostly its echoes.</summary>
    public static int Print(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var problem =
            parsed.UnmatchedTokens.Count > 0 ? Unknown(command, parsed.UnmatchedTokens[0]) : Sentence(parsed.Errors[0].Message);
        error.Write($"ossc: {PrintableText.OneLine(problem)}\n");
        error.Write($"help: `{PathOf(parsed.CommandResult)} --help` shows what there is\n");
        return ExitCode.Usage;
    }

    /// <summary>A misspelt option must not be taken for a path. (A path that begins with a dash is written <c>./-x</c>.)</summary>
    public static void RefuseOptions(ArgumentResult paths)
    {
        if (paths.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
        {
            paths.AddError(Unknown(((CommandResult)paths.Parent!).Command, option.Value));
        }
    }

    private static string Sentence(string message) =>
        string.Join(' ', message.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Replace('\'', '`')
            .TrimEnd('.');

    private static string Unknown(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        var names = isOption ? OptionNames(command) : command.Subcommands.SelectMany(sub => sub.Aliases.Prepend(sub.Name));
        var what =
            isOption ? "an option"
            : command.Subcommands.Count > 0 ? "a command"
            : "an argument that this command takes";
        var near = NearNames.Nearest(token, names) is { } name ? $"; did you mean `{name}`?" : "";
        return $"`{token}` is not {what}{near}";
    }

    private static IEnumerable<string> OptionNames(Command command)
    {
        var all = command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))
        );
        return all.Select(option => option.Name);
    }

    private static string PathOf(CommandResult result)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = result; at is CommandResult command; at = at.Parent)
        {
            names.Push(command.Parent is null ? "ossc" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}

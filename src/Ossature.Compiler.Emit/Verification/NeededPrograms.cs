using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Verification;

/// <summary>
/// The programs that a shell command starts, as far as that is certain: names that stand where a command begins. What the shell itself
/// knows is no program; of a command with loops, choices or substitutions nothing is said, because a name there may be anything.
/// </summary>
internal static class NeededPrograms
{
    private static readonly ImmutableHashSet<string> OfShell =
    [
        "!",
        "{",
        "}",
        "(",
        ")",
        ".",
        ":",
        "[",
        "alias",
        "bg",
        "break",
        "cd",
        "command",
        "continue",
        "echo",
        "eval",
        "exec",
        "exit",
        "export",
        "false",
        "fg",
        "getopts",
        "hash",
        "jobs",
        "kill",
        "local",
        "printf",
        "pwd",
        "read",
        "readonly",
        "return",
        "set",
        "shift",
        "test",
        "time",
        "times",
        "trap",
        "true",
        "type",
        "ulimit",
        "umask",
        "unalias",
        "unset",
        "wait",
    ];

    /// <summary>Words after which another command begins, or the rest is no plain command.</summary>
    private static readonly ImmutableHashSet<string> Structures =
    [
        "case",
        "do",
        "done",
        "elif",
        "else",
        "esac",
        "fi",
        "for",
        "function",
        "if",
        "in",
        "select",
        "then",
        "until",
        "while",
    ];

    /// <summary>Built-ins that start the command behind them.</summary>
    private static readonly ImmutableHashSet<string> Prefixes = ["!", "{", "(", "command", "exec", "time"];

    /// <summary>The programs of one command line, in order.</summary>
    public static ImmutableArray<string> Of(string command)
    {
        var programs = ImmutableArray.CreateBuilder<string>();
        var isStart = true;
        foreach (var word in ShellWords.Of(command))
        {
            if (word.IsOperator)
            {
                isStart = true;
            }
            else if (isStart && !IsAssignment(word.Text) && !word.Text.StartsWith('-'))
            {
                if (word.IsUncertain || Structures.Contains(word.Text))
                {
                    return [];
                }

                isStart = Prefixes.Contains(word.Text);
                if (!OfShell.Contains(word.Text) && !word.Text.Contains('/') && word.Text.Length > 0)
                {
                    programs.Add(word.Text);
                }
            }
        }

        return programs.ToImmutable();
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && !char.IsAsciiDigit(word[0]) && word[..equals].All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }
}

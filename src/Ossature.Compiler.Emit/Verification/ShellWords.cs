using System.Text;

namespace Ossature.Compiler.Emit.Verification;

/// <summary>Cuts a shell command into words and operators, as far as finding its programs needs it.</summary>
internal static class ShellWords
{
    /// <summary>A word without its quotes, or an operator after which a command begins.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="IsOperator">Whether a command begins behind it.</param>
    /// <param name="IsUncertain">Whether the shell makes it from variables, patterns or other commands.</param>
    public readonly record struct ShellWord(string Text, bool IsOperator, bool IsUncertain);

    public static IEnumerable<ShellWord> Of(string command)
    {
        var at = 0;
        while (at < command.Length)
        {
            var c = command[at];
            if (c is ' ' or '\t')
            {
                at++;
            }
            else if (c == '#')
            {
                at = End(command, at, "\n");
            }
            else if (c is ';' or '&' or '|' or '\n' or '(' or ')')
            {
                at++;
                yield return new(c.ToString(), true, false);
            }
            else if (c is '<' or '>')
            {
                // Where the output goes is no command; nor is the number before it, which is a word of its own.
                at = SkipTarget(command, at);
            }
            else
            {
                yield return Word(command, ref at);
            }
        }
    }

    private static int SkipTarget(string command, int at)
    {
        while (at < command.Length && command[at] is '<' or '>' or '&' or '|')
        {
            at++;
        }

        while (at < command.Length && command[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < command.Length && !IsEnd(command[at]))
        {
            _ = Word(command, ref at);
        }

        return at;
    }

    private static ShellWord Word(string command, ref int at)
    {
        var text = new StringBuilder();
        var isUncertain = false;
        for (; at < command.Length && !IsEnd(command[at]); at++)
        {
            switch (command[at])
            {
                case '\'' or '"':
                    var end = End(command, at + 1, command[at].ToString());
                    var inner = command[(at + 1)..end];
                    isUncertain |= command[at] == '"' && inner.AsSpan().ContainsAny("$`\\");
                    text.Append(inner);
                    at = end;
                    break;
                case '\\' when at + 1 < command.Length:
                    text.Append(command[++at]);
                    break;
                case '$' or '`' or '*' or '?' or '~':
                    isUncertain = true;
                    text.Append(command[at]);
                    break;
                default:
                    text.Append(command[at]);
                    break;
            }
        }

        // The number of a stream, as in `2>&1`.
        return at < command.Length && command[at] is '<' or '>' && text.Length == 1 && char.IsAsciiDigit(text[0])
            ? new("", false, false)
            : new(text.ToString(), false, isUncertain);
    }

    private static bool IsEnd(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>';

    private static int End(string command, int from, string mark)
    {
        var end = command.IndexOf(mark, Math.Min(from, command.Length), StringComparison.Ordinal);
        return end < 0 ? command.Length : end;
    }
}

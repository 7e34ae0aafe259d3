using System.Globalization;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>
/// Finds what is wrong with a regular expression in every dialect that matters. Cases are run in the language that is built, whose dialect
/// is not known here, so what any dialect takes is taken; and no engine has to be started for a look at brackets.
/// </summary>
internal ref struct PatternCheck
{
    private readonly ReadOnlySpan<char> pattern;
    private int at;
    private int groups;
    private Piece before;

    private PatternCheck(ReadOnlySpan<char> pattern) => this.pattern = pattern;

    /// <summary>What stands before the current character.</summary>
    private enum Piece
    {
        Nothing,
        Repeatable,
        Repetition,

        /// <summary>From here on the characters mean other things: free spacing, or a quotation.</summary>
        Unknown,
    }

    /// <summary>The first thing that is wrong, or null.</summary>
    public static PatternFault? Find(ReadOnlySpan<char> pattern)
    {
        var check = new PatternCheck(pattern);
        while (check.at < pattern.Length)
        {
            if (check.Next() is { } fault)
            {
                return fault;
            }

            if (check.before == Piece.Unknown)
            {
                return null;
            }
        }

        return check.groups > 0
            ? new("a `(` is never closed", @"write `)` at its end, or `\\(` in the string for a parenthesis")
            : null;
    }

    private PatternFault? Next()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '\\':
                return Escape();
            case '[':
                return Class();
            case '(':
                OpenGroup();
                return null;
            case ')' when groups == 0:
                return new("a `)` closes nothing", @"delete it, or write `\\)` in the string for a parenthesis");
            case ')':
                groups--;
                before = Piece.Repeatable;
                return null;
            case '*' or '+' or '?' when before == Piece.Nothing:
                return new(
                    $"nothing stands before `{c}` that it could repeat",
                    $@"write `\\{c}` in the string for the character itself"
                );
            case '*' when before == Piece.Repetition:
                return new("`*` repeats a repetition", @"delete it, or write `\\*` in the string for the character itself");
            case '*' or '+' or '?':
                before = Piece.Repetition;
                return null;
            case '{':
                return Count();
            case '|':
                before = Piece.Nothing;
                return null;
            default:
                before = Piece.Repeatable;
                return null;
        }
    }

    private PatternFault? Escape()
    {
        if (at == pattern.Length)
        {
            return new("a backslash ends it", @"write `\\\\` in the string for a backslash that is part of the text");
        }

        before = pattern[at++] == 'Q' ? Piece.Unknown : Piece.Repeatable;
        return null;
    }

    /// <summary>A class in brackets. A bracket directly behind the opening one is part of it, unless no other closes it.</summary>
    private PatternFault? Class()
    {
        at += at < pattern.Length && pattern[at] == '^' ? 1 : 0;
        var first = at;
        while (at < pattern.Length)
        {
            var c = pattern[at++];
            if (c == ']' && at - 1 > first)
            {
                before = Piece.Repeatable;
                return null;
            }

            var isEscape = c == '\\';
            at += isEscape ? 1 : 0;
            if (at + 1 >= pattern.Length || pattern[at] != '-' || pattern[at + 1] is ']' or '[')
            {
                continue;
            }

            if (!isEscape && c > pattern[at + 1] && pattern[at + 1] is not ('\\' or '-'))
            {
                return new($"the range `{c}-{pattern[at + 1]}` runs backwards", "write the lower end first");
            }

            at += pattern[at + 1] == '\\' ? 3 : 2;
        }

        at = first + 1;
        before = Piece.Repeatable;
        return first < pattern.Length && pattern[first] == ']'
            ? null
            : new("a `[` is never closed", @"write `]` at its end, or `\\[` in the string for a bracket");
    }

    private void OpenGroup()
    {
        groups++;
        before = Piece.Nothing;
        if (at < pattern.Length && pattern[at] is '?' or '*')
        {
            // What kind of group it is says the dialect.
            var rest = pattern[++at..];
            var flags = rest[..(rest.IndexOfAny(':', ')') is >= 0 and var end ? end : rest.Length)];
            before = rest is ['#', ..] || flags.Contains('x') ? Piece.Unknown : Piece.Repeatable;
        }
    }

    private PatternFault? Count()
    {
        before = Piece.Repeatable;
        var rest = pattern[at..];
        var end = rest.IndexOf('}');
        var comma = end < 0 ? -1 : rest[..end].IndexOf(',');
        return
            comma > 0
            && int.TryParse(rest[..comma], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(rest[(comma + 1)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && least > most
            ? new($"`{{{rest[..end]}}}` asks for more than it allows", "write the lower number first")
            : null;
    }
}

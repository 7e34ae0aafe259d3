namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Finds the ends of quoted texts, as <c>grammar/toml/TomlLexer.g4</c> defines them.</summary>
internal static class TomlQuotes
{
    /// <summary>Whether three quotation marks open a text.</summary>
    public static bool IsMultiLine(ReadOnlySpan<char> rest) => rest is ['"', '"', '"', ..] or ['\'', '\'', '\'', ..];

    /// <summary>Number of carriage returns at the start.</summary>
    public static int CarriageReturns(ReadOnlySpan<char> rest) =>
        rest.IndexOfAnyExcept('\r') is >= 0 and var end ? end : rest.Length;

    /// <summary>Length of a text in single or double quotation marks on one line, with those that are there.</summary>
    public static int OneLine(ReadOnlySpan<char> rest, out bool closed) =>
        rest[0] == '"' ? Basic(rest, out closed) : Literal(rest, out closed);

    private static int Basic(ReadOnlySpan<char> rest, out bool closed)
    {
        var at = 1;
        while (at < rest.Length)
        {
            switch (rest[at])
            {
                case '"':
                    closed = true;
                    return at + 1;
                case '\\' when at + 1 < rest.Length && rest[at + 1] is not ('\r' or '\n'):
                    at += 2;
                    continue;
                case '\\':
                    closed = false;
                    return at + 1;
                case '\r' when Continues(rest, at, '"') is > 0 and var length:
                    at += length;
                    continue;
                case '\r' or '\n':
                    closed = false;
                    return at;
                default:
                    at++;
                    continue;
            }
        }

        closed = false;
        return at;
    }

    private static int Literal(ReadOnlySpan<char> rest, out bool closed)
    {
        var at = 1;
        while (at < rest.Length && rest[at] != '\'')
        {
            if (rest[at] is '\r' or '\n')
            {
                var length = rest[at] == '\r' ? Continues(rest, at, '\'') : 0;
                if (length == 0)
                {
                    break;
                }

                at += length;
                continue;
            }

            at++;
        }

        closed = at < rest.Length && rest[at] == '\'';
        return closed ? at + 1 : at;
    }

    /// <summary>Length of a text in three quotation marks; one that is not closed goes to the end.</summary>
    public static int MultiLine(ReadOnlySpan<char> rest, out bool closed)
    {
        var quote = rest[0];
        var at = 3;
        while (at < rest.Length)
        {
            if (rest[at] == '\\' && quote == '"')
            {
                at += 2;
                continue;
            }

            if (rest[at] != quote)
            {
                at++;
                continue;
            }

            // Up to two quotation marks stand inside, right in front of the three that close; what follows those is not looked at.
            var marks = rest.Slice(at, Math.Min(rest.Length - at, 5));
            var run = marks.IndexOfAnyExcept(quote) is >= 0 and var end ? end : marks.Length;
            if (run >= 3)
            {
                closed = true;
                return at + run;
            }

            at += run;
        }

        closed = false;
        return rest.Length;
    }

    /// <summary>Number of carriage returns with the character behind them, when that goes on with the text; else zero.</summary>
    private static int Continues(ReadOnlySpan<char> rest, int at, char quote)
    {
        var returns = CarriageReturns(rest[at..]);
        return
            at + returns < rest.Length
            && rest[at + returns] is var next
            && next != '\n'
            && next != quote
            && (quote == '\'' || next != '\\')
            ? returns + 1
            : 0;
    }
}

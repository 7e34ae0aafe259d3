namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>
/// Tells whether a text is JSON as RFC 8259 has it, with <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c> as numbers. Nothing is made of
/// the values: what is JSON goes on as it is written. Nesting costs no stack.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>The open brackets, the outermost first: true for those of an object.</summary>
    private bool[] open = new bool[16];

    private enum Wanted
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        Colon,
        CommaOrEnd,
    }

    /// <summary>Whether the whole text is one value; null when it is.</summary>
    public JsonFault? ReadWhole(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (Read(text, ref at) is { } fault)
        {
            return fault;
        }

        at = SkipBlanks(text, at);
        return at == text.Length
            ? null
            : new(at, text.Length - at, "more follows the first value", "write one value; a text stands in double quotes");
    }

    /// <summary>Reads one value; null when there is one.</summary>
    /// <param name="text">The text that holds it.</param>
    /// <param name="at">Where it starts, or blanks before it; then where it ends.</param>
    public JsonFault? Read(ReadOnlySpan<char> text, ref int at)
    {
        var depth = 0;
        var wanted = Wanted.Value;
        do
        {
            at = SkipBlanks(text, at);
            if (at == text.Length)
            {
                return depth == 0
                    ? new(at, 0, "it is empty", "write a value; `\"\"` is the empty text, `null` is nothing")
                    : new(
                        at,
                        0,
                        open[depth - 1] ? "a `}` is missing" : "a `]` is missing",
                        "close every bracket on the same line"
                    );
            }

            var c = text[at];
            JsonFault? fault = null;
            switch (wanted)
            {
                case Wanted.Value or Wanted.ValueOrEnd when c is '[' or '{':
                    Open(depth++, c == '{');
                    wanted = c == '{' ? Wanted.KeyOrEnd : Wanted.ValueOrEnd;
                    at++;
                    break;
                case Wanted.ValueOrEnd when c == ']':
                case Wanted.KeyOrEnd when c == '}':
                case Wanted.CommaOrEnd when c == (open[depth - 1] ? '}' : ']'):
                    depth--;
                    wanted = Wanted.CommaOrEnd;
                    at++;
                    break;
                case Wanted.CommaOrEnd when c == ',':
                    wanted = open[depth - 1] ? Wanted.Key : Wanted.Value;
                    at++;
                    break;
                case Wanted.Colon when c == ':':
                    wanted = Wanted.Value;
                    at++;
                    break;
                case Wanted.Value or Wanted.ValueOrEnd:
                    fault = JsonScalar.Read(text, ref at);
                    wanted = Wanted.CommaOrEnd;
                    break;
                case Wanted.Key or Wanted.KeyOrEnd when c == '"':
                    fault = JsonScalar.ReadString(text, ref at);
                    wanted = Wanted.Colon;
                    break;
                default:
                    return Unexpected(wanted, at);
            }

            if (fault is not null)
            {
                return fault;
            }
        } while (depth > 0);

        return null;
    }

    private JsonFault Unexpected(Wanted wanted, int at) =>
        wanted switch
        {
            Wanted.Colon => new(at, 1, "a `:` is missing between key and value", "write `\"key\": value`"),
            Wanted.CommaOrEnd => new(
                at,
                1,
                "a comma or closing bracket is missing",
                "separate values by commas, and close every bracket"
            ),
            _ => new(
                at,
                1,
                "a key must be a text in double quotes",
                "write `\"key\": value`, without a comma behind the last one"
            ),
        };

    private void Open(int depth, bool isObject)
    {
        if (depth == open.Length)
        {
            Array.Resize(ref open, depth * 2);
        }

        open[depth] = isObject;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }
}

using System.Text;
using Ossature.Compiler.Syntax.Vmd;

namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>Writes what a line of a VMD file says with one blank where blanks mean nothing. Where a line is not as it should be, it stays.</summary>
internal static class VmdStatement
{
    public static void Write(StringBuilder result, VmdTokenKind kind, ReadOnlySpan<char> text)
    {
        switch (kind)
        {
            case VmdTokenKind.Row:
                WriteList(result, text, '|', " | ");
                break;
            case VmdTokenKind.Signature:
                WriteSignature(result, text);
                break;
            case VmdTokenKind.SpecDirective or VmdTokenKind.ArchDirective or VmdTokenKind.StatusDirective:
                WriteWords(result, text, 1);
                break;
            case VmdTokenKind.CoversDirective:
                WriteList(result, Behind(result, text), ',', ", ");
                break;
            case VmdTokenKind.FixtureDirective or VmdTokenKind.Given:
                WriteBinding(result, Behind(result, text));
                break;
            case VmdTokenKind.ScenarioHeader:
                WriteHeader(result, text);
                break;
            case VmdTokenKind.Run:
                result.Append("when $");
                WriteApart(result, text[(text.IndexOf('$') + 1)..].Trim());
                break;
            case VmdTokenKind.Call:
                WriteCall(result, Behind(result, text));
                break;
            case VmdTokenKind.Then:
                var outcome = text["then".Length..].TrimStart();
                WriteWords(result, text, outcome.StartsWith("stdout") || outcome.StartsWith("stderr") ? 3 : 2);
                break;
            default:
                result.Append(text);
                break;
        }

        TrimEnd(result);
    }

    /// <summary>So many words, one blank behind each, and the rest as it is.</summary>
    private static void WriteWords(StringBuilder result, ReadOnlySpan<char> text, int words)
    {
        for (; words > 0 && !text.IsEmpty; words--)
        {
            text = Behind(result, text);
        }

        result.Append(text);
    }

    /// <summary>Writes the first word and a blank; gives what stands behind.</summary>
    private static ReadOnlySpan<char> Behind(StringBuilder result, ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        result.Append(text[..end]).Append(' ');
        return text[end..].TrimStart();
    }

    private static void WriteApart(StringBuilder result, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            result.Append(' ').Append(text);
        }
    }

    /// <summary>Parts between separators that stand outside strings.</summary>
    private static void WriteList(StringBuilder result, ReadOnlySpan<char> text, char separator, string written)
    {
        while (VmdLines.IndexOfUnquoted(text, separator) is >= 0 and var at)
        {
            result.Append(text[..at].Trim());
            result.Append(result.Length == 0 ? written.TrimStart() : written);
            text = text[(at + 1)..];
        }

        result.Append(text.Trim());
    }

    /// <summary><c>name = value</c>, or anything without <c>=</c>.</summary>
    private static void WriteBinding(StringBuilder result, ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('=');
        if (sign <= 0)
        {
            result.Append(text);
            return;
        }

        result.Append(text[..sign].TrimEnd()).Append(" =");
        WriteApart(result, text[(sign + 1)..].Trim());
    }

    /// <summary><c>scenario words:</c>; the words are the name, and stay.</summary>
    private static void WriteHeader(StringBuilder result, ReadOnlySpan<char> text)
    {
        var words = text["scenario".Length..].TrimStart();
        if (words is [] or [':', ..])
        {
            result.Append(text);
            return;
        }

        result.Append("scenario ");
        if (words[^1] == ':')
        {
            result.Append(words[..^1].TrimEnd()).Append(':');
        }
        else
        {
            result.Append(words);
        }
    }

    /// <summary><c>name(p1, p2:decimal) -> text ~mode ~mode</c>.</summary>
    private static void WriteSignature(StringBuilder result, ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text[open..].IndexOf(')');
        if (close < 0)
        {
            result.Append(text);
            return;
        }

        result.Append(text[..open].TrimEnd()).Append('(');
        WriteParameters(result, text.Slice(open + 1, close - 1));
        result.Append(')');
        var rest = text[(open + close + 1)..];
        var tilde = rest.IndexOf('~') is >= 0 and var first ? first : rest.Length;
        var said = rest[..tilde].Trim();
        if (said.StartsWith("->"))
        {
            result.Append(" ->");
            said = said[2..].TrimStart();
        }

        WriteApart(result, said);
        result.Append(' ');
        WriteWords(result, rest[tilde..], int.MaxValue);
    }

    private static void WriteParameters(StringBuilder result, ReadOnlySpan<char> list)
    {
        while (!list.IsEmpty)
        {
            var end = list.IndexOf(',') is >= 0 and var comma ? comma : list.Length;
            var parameter = list[..end].Trim();
            var colon = parameter.IndexOf(':');
            if (colon < 0)
            {
                result.Append(parameter);
            }
            else
            {
                result.Append(parameter[..colon].TrimEnd()).Append(':').Append(parameter[(colon + 1)..].TrimStart());
            }

            result.Append(end < list.Length ? ", " : "");
            list = list[Math.Min(end + 1, list.Length)..];
        }
    }

    /// <summary><c>name(argument, argument)</c>; an argument is JSON or a name.</summary>
    private static void WriteCall(StringBuilder result, ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        if (open <= 0 || text[^1] != ')')
        {
            result.Append(text);
            return;
        }

        result.Append(text[..open].TrimEnd()).Append('(');
        var list = text[(open + 1)..^1];
        while (EndOfArgument(list) is var end && end < list.Length)
        {
            result.Append(list[..end].Trim()).Append(", ");
            list = list[(end + 1)..];
        }

        result.Append(list.Trim()).Append(')');
    }

    /// <summary>Where the first comma stands that is neither in a string nor in brackets, or the end.</summary>
    private static int EndOfArgument(ReadOnlySpan<char> list)
    {
        var (depth, isText) = (0, false);
        for (var at = 0; at < list.Length; at++)
        {
            switch (list[at])
            {
                case '\\' when isText:
                    at++;
                    break;
                case '"':
                    isText = !isText;
                    break;
                case '[' or '{' when !isText:
                    depth++;
                    break;
                case ']' or '}' when !isText:
                    depth--;
                    break;
                case ',' when !isText && depth == 0:
                    return at;
            }
        }

        return list.Length;
    }

    private static void TrimEnd(StringBuilder result)
    {
        while (result.Length > 0 && result[^1] == ' ')
        {
            result.Length--;
        }
    }
}

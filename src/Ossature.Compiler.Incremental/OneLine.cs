using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Incremental;

/// <summary>
/// Any text as one printable line and back. What any reader takes for a line break, other control characters and lone
/// surrogates (bytes that were not UTF-8) are escaped, so two different texts never become the same bytes.
/// </summary>
internal static class OneLine
{
    public static string Escape(string text, char alsoEscape = '\\')
    {
        var at = 0;
        while (at < text.Length && !NeedsEscape(text, at, alsoEscape))
        {
            at += IsPair(text, at) ? 2 : 1;
        }

        return at == text.Length ? text : EscapeFrom(text, at, alsoEscape);
    }

    public static bool TryUnescape(ReadOnlySpan<char> line, out string text)
    {
        text = "";
        if (line.IndexOf('\\') < 0)
        {
            text = line.ToString();
            return true;
        }

        var result = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\')
            {
                result.Append(line[i]);
                continue;
            }

            if (++i == line.Length)
            {
                return false;
            }

            switch (line[i])
            {
                case 'n':
                    result.Append('\n');
                    break;
                case 'r':
                    result.Append('\r');
                    break;
                case 't':
                    result.Append('\t');
                    break;
                case 'u':
                    if (
                        i + 4 >= line.Length
                        || !ushort.TryParse(
                            line.Slice(i + 1, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var unit
                        )
                    )
                    {
                        return false;
                    }

                    result.Append((char)unit);
                    i += 4;
                    break;
                default:
                    result.Append(line[i]);
                    break;
            }
        }

        text = result.ToString();
        return true;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    private static bool NeedsEscape(string text, int at, char also) =>
        text[at] == '\\'
        || text[at] == also
        || char.IsControl(text[at])
        || text[at] is '\u2028' or '\u2029'
        || (char.IsSurrogate(text[at]) && !IsPair(text, at));

    private static string EscapeFrom(string text, int start, char also)
    {
        var result = new StringBuilder(text, 0, start, text.Length + 16);
        for (var i = start; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                result.Append(text, i++, 2);
            }
            else if (!NeedsEscape(text, i, also))
            {
                result.Append(text[i]);
            }
            else
            {
                result.Append('\\');
                result.Append(
                    text[i] switch
                    {
                        '\n' => "n",
                        '\r' => "r",
                        '\t' => "t",
                        var c when c == '\\' || c == also => c.ToString(),
                        var c => "u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                    }
                );
            }
        }

        return result.ToString();
    }
}

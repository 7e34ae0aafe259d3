using System.Globalization;
using System.Text;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>How characters fill the cells of a terminal, and what is shown for those that fill none or do harm.</summary>
internal static class Cells
{
    private const int TabWidth = 4;

    /// <summary>What is shown for each character of ASCII, so that common text makes no string for each of its characters.</summary>
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x80).Select(Shown)];

    /// <summary>First and last characters of the ranges that fill two cells.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x231A, 0x231B),
        (0x2329, 0x232A),
        (0x23E9, 0x23EC),
        (0x2E80, 0x303E),
        (0x3041, 0x33FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF),
        (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>
    /// Splits a line into what is shown for each UTF-16 unit and the cell where that begins; the last entry is the end. Tabs become
    /// blanks up to the next stop, and control characters become pictures of themselves, so that no text can steer the terminal.
    /// </summary>
    public static (string[] Shown, int[] Starts) Lay(string line)
    {
        var shown = new string[line.Length];
        var starts = new int[line.Length + 1];
        var cell = 0;
        for (var i = 0; i < line.Length; i++)
        {
            starts[i] = cell;
            if (line[i] == '\t')
            {
                shown[i] = new(' ', TabWidth - cell % TabWidth);
                cell += shown[i].Length;
                continue;
            }

            Rune.DecodeFromUtf16(line.AsSpan(i), out var rune, out var used);
            shown[i] = Printable(rune);
            cell += Width(rune);
            if (used == 2)
            {
                shown[++i] = "";
                starts[i] = starts[i - 1];
            }
        }

        starts[^1] = cell;
        return (shown, starts);
    }

    /// <summary>A sentence without line breaks and control characters.</summary>
    public static string Sentence(string text)
    {
        // Nearly all are clean already.
        if (IsClean(text))
        {
            return text;
        }

        return string.Concat(text.EnumerateRunes().Select(rune => rune.Value is '\n' or '\t' ? " " : Printable(rune)));
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (
                c is < ' ' or > '~'
                && (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(int ascii) =>
        ascii switch
        {
            < 0x20 => ((char)(0x2400 + ascii)).ToString(),
            0x7F => "\u2421",
            _ => ((char)ascii).ToString(),
        };

    private static string Printable(Rune rune) =>
        rune.Value switch
        {
            < 0x80 => Ascii[rune.Value],
            < 0xA0 => "\uFFFD",
            // Characters that turn the direction of writing can make a line look like another one.
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "\uFFFD",
            _ => rune.ToString(),
        };

    private static int Width(Rune rune)
    {
        if (rune.Value is < 0x80 or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069)
        {
            return 1;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
        };
    }
}

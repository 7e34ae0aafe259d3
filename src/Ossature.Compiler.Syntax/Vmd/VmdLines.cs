using System.Runtime.CompilerServices;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>
/// Where the parts of a line that mean something stand in the text that the line was cut from. What looks at every character is compiled
/// for speed at once: a check is over before the runtime would do so by itself.
/// </summary>
public static class VmdLines
{
    /// <summary>A line without its comment and without the blanks around what is left. A line of output has no comment.</summary>
    public static TextSpan StatementSpan(this SyntaxToken line, SourceText source)
    {
        var text = source.Text.AsSpan(line.Start, line.End - line.Start);
        var end = (VmdTokenKind)line.Kind switch
        {
            VmdTokenKind.Output => -1,
            VmdTokenKind.Run => IndexOfUnquoted(text, '#', escapes: true),
            _ => IndexOfUnquoted(text, '#'),
        };
        return source.Trimmed(line.Start, end < 0 ? line.End : line.Start + end);
    }

    /// <summary>What stands between two offsets without the white space at both ends; an empty span at the start where there is nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TextSpan Trimmed(this SourceText source, int start, int end)
    {
        var text = source.Text.AsSpan(start, end - start);
        var left = text.TrimStart();
        return left.IsEmpty ? new(start, 0) : new(end - left.Length, left.TrimEnd().Length);
    }

    /// <summary>Where a character first stands outside strings in double quotes, in which a backslash hides what follows it; -1 for nowhere.</summary>
    /// <param name="text">A part of a line that starts outside a string.</param>
    /// <param name="wanted">The character.</param>
    /// <param name="escapes">Whether a backslash hides what follows it outside strings too, as in a command.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfUnquoted(ReadOnlySpan<char> text, char wanted, bool escapes = false)
    {
        if (!text.Contains(wanted))
        {
            return -1;
        }

        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(wanted, '"', escapes ? '\\' : '"');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (text[at] == wanted)
            {
                return at;
            }

            at = text[at] == '"' ? EndOfString(text, at) : at + 2;
            if (at < 0)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Whether a text that starts outside a string ends inside one that is never closed.</summary>
    public static bool EndsInString(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('"');
        while (open >= 0)
        {
            var close = EndOfString(text, open);
            if (close < 0)
            {
                return true;
            }

            var next = text[close..].IndexOf('"');
            open = next < 0 ? -1 : close + next;
        }

        return false;
    }

    /// <summary>The offset behind the string whose opening quote stands at <paramref name="open"/>; -1 where it is never closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int EndOfString(ReadOnlySpan<char> text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '"':
                    return at + 1;
            }
        }

        return -1;
    }
}

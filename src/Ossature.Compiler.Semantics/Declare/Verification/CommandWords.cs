using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Cuts a command into its words, each as the bytes that the program gets.</summary>
internal sealed class CommandWords(VmdFile file)
{
    private byte[] bytes = [];
    private int length;

    /// <summary>The words behind <c>$</c>; the default value after an error.</summary>
    /// <param name="span">All that follows the <c>$</c>.</param>
    /// <param name="step">The whole step.</param>
    public ImmutableArray<ImmutableArray<byte>> Read(TextSpan span, TextSpan step)
    {
        // No character of UTF-16 takes more than three bytes of UTF-8.
        Array.Resize(ref bytes, Math.Max(bytes.Length, span.Length * 3));
        var words = new List<byte[]>();
        var text = file.Text(span);
        for (var at = SkipBlanks(text, 0); at < text.Length; at = SkipBlanks(text, at))
        {
            length = 0;
            if (!TryReadWord(text, ref at, span.Start))
            {
                return default;
            }

            words.Add(bytes.AsSpan(0, length).ToArray());
        }

        if (words.Count > 0 && words[0].Length > 0)
        {
            return Immutable(words);
        }

        file.Diagnostics.EmptyCommand(file.Locate(step));
        return default;
    }

    private bool TryReadWord(ReadOnlySpan<char> text, ref int at, int offset)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            switch (text[at])
            {
                case '"':
                    if (!TryReadQuoted(text, ref at))
                    {
                        file.Diagnostics.UnclosedQuote(file.Locate(TextSpan.FromBounds(offset + at, offset + text.Length)));
                        return false;
                    }

                    break;
                case '\\' when TryReadEscape(text, ref at, " \"\\"):
                    break;
                case '\\':
                    var escape = new TextSpan(offset + at, EscapeLength(text[at..]));
                    file.Diagnostics.InvalidEscape(file.Locate(escape), file.Shown(escape));
                    return false;
                case '|' or '<' or '>' or ';' or '&':
                    file.Diagnostics.ShellCharacter(file.Locate(new(offset + at, 1)), text[at].ToString());
                    return false;
                default:
                    at += WriteCharacter(text[at..]);
                    break;
            }
        }

        return true;
    }

    /// <summary>Reads from one quote to the other; false, without moving, when there is no other.</summary>
    private bool TryReadQuoted(ReadOnlySpan<char> text, ref int at)
    {
        for (var i = at + 1; i < text.Length; )
        {
            if (text[i] == '"')
            {
                at = i + 1;
                return true;
            }

            // A backslash that starts no escape is itself.
            if (text[i] != '\\' || !TryReadEscape(text, ref i, "\"\\"))
            {
                i += WriteCharacter(text[i..]);
            }
        }

        return false;
    }

    private bool TryReadEscape(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> characters)
    {
        var rest = text[(at + 1)..];
        if (rest is ['x', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
        {
            WriteByte(byte.Parse(rest.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            at += 4;
            return true;
        }

        if (rest.IsEmpty || !characters.Contains(rest[0]))
        {
            return false;
        }

        WriteByte((byte)rest[0]);
        at += 2;
        return true;
    }

    /// <summary>Writes the first character of a text as UTF-8 and gives the number of UTF-16 units that it takes.</summary>
    private int WriteCharacter(ReadOnlySpan<char> text)
    {
        if (char.IsAscii(text[0]))
        {
            WriteByte((byte)text[0]);
            return 1;
        }

        // A byte of the file that is not UTF-8 is held as half a surrogate pair.
        if (text[0] is >= '\uDC80' and <= '\uDCFF')
        {
            WriteByte((byte)(text[0] - '\uDC00'));
            return 1;
        }

        Rune.DecodeFromUtf16(text, out var rune, out var used);
        length += rune.EncodeToUtf8(bytes.AsSpan(length));
        return used;
    }

    private void WriteByte(byte value) => bytes[length++] = value;

    private static ImmutableArray<ImmutableArray<byte>> Immutable(List<byte[]> words)
    {
        var all = new ImmutableArray<byte>[words.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = ImmutableCollectionsMarshal.AsImmutableArray(words[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private static int EscapeLength(ReadOnlySpan<char> text) =>
        text.Length == 1 ? 1
        : char.IsHighSurrogate(text[1]) && text.Length > 2 ? 3
        : 2;

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

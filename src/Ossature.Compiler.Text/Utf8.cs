using System.Buffers;
using System.Text;

namespace Ossature.Compiler.Text;

/// <summary>UTF-8 that loses nothing: a byte b outside valid UTF-8 is the lone surrogate U+DC00 + b, and back.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Strict.GetString(bytes);
        }

        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var ok = Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done;
            if (ok)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var b in bytes[..used])
                {
                    text.Append((char)(0xDC00 + b));
                }
            }

            bytes = bytes[used..];
        }

        return text.ToString();
    }

    public static byte[] Encode(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 16);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var next = IndexOfEscape(rest);
            Strict.GetBytes(next < 0 ? rest : rest[..next], bytes);
            if (next < 0)
            {
                break;
            }

            bytes.GetSpan(1)[0] = unchecked((byte)(rest[next] - 0xDC00));
            bytes.Advance(1);
            rest = rest[(next + 1)..];
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static int IndexOfEscape(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] is >= '\uDC80' and <= '\uDCFF')
            {
                return i;
            }
        }

        return -1;
    }
}

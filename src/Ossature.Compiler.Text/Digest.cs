using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Ossature.Compiler.Text;

/// <summary>A SHA-256 value. Written as 64 lower-case hexadecimal digits; equal content, equal digest.</summary>
public readonly record struct Digest : IComparable<Digest>
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string? hex;

    private Digest(string hex) => this.hex = hex;

    /// <summary>The 64 hexadecimal digits.</summary>
    public string Hex => hex ?? new string('0', 64);

    /// <summary>The first twelve digits: enough for people to tell two apart.</summary>
    public string Short => Hex[..12];

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The digest of a text's UTF-8 bytes.</summary>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads what <see cref="Hex"/> or <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        var digits = text.AsSpan();
        digits = digits.StartsWith("sha256:", StringComparison.Ordinal) ? digits[7..] : digits;
        var valid = digits.Length == 64 && !digits.ContainsAnyExcept(HexDigits);
        digest = valid ? new(digits.Length == text!.Length ? text : digits.ToString()) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(Hex, other.Hex);

    /// <summary>The digits with the prefix <c>sha256:</c>.</summary>
    public override string ToString() => "sha256:" + Hex;
}

using System.Security.Cryptography;
using System.Text;

namespace Ossature.Compiler.Text;

/// <summary>A SHA-256 value. Written as 64 lower-case hexadecimal digits; equal content, equal digest.</summary>
public readonly record struct Digest : IComparable<Digest>
{
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
        const string prefix = "sha256:";
        var digits = text is not null && text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
        var valid = digits is { Length: 64 } && digits.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        digest = valid ? new(digits!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(Hex, other.Hex);

    /// <summary>The digits with the prefix <c>sha256:</c>.</summary>
    public override string ToString() => "sha256:" + Hex;
}

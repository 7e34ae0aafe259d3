namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Tokens that start with a letter or <c>_</c>: names, names joined by hyphens, versions.</summary>
internal static class SdsNames
{
    public static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>How many letters, digits and <c>_</c> stand at the start.</summary>
    public static int Run(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && IsNamePart(rest[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Reads the token that starts here; gives its length.</summary>
    public static int Read(ReadOnlySpan<char> rest, out SdsTokenKind kind)
    {
        var name = Run(rest);
        var length = name;
        while (length < rest.Length && rest[length] == '-' && Run(rest[(length + 1)..]) is > 0 and var part)
        {
            length += 1 + part;
        }

        if (length > name)
        {
            kind = SdsTokenKind.Kebab;
            return length;
        }

        if (VersionLength(rest, name) is > 0 and var version)
        {
            kind = SdsTokenKind.Version;
            return version;
        }

        kind = SdsTokenKinds.OfName(rest[..name]);
        return name;
    }

    /// <summary><c>v1.0</c>, <c>v1.0.2</c>; no letter follows the digits.</summary>
    private static int VersionLength(ReadOnlySpan<char> rest, int name)
    {
        if (rest[0] != 'v' || name == 1 || SdsNumbers.Digits(rest[1..]) != name - 1)
        {
            return 0;
        }

        var length = 0;
        var end = name;
        while (end < rest.Length && rest[end] == '.' && SdsNumbers.Digits(rest[(end + 1)..]) is > 0 and var digits)
        {
            end += 1 + digits;
            length = end == rest.Length || !IsNamePart(rest[end]) ? end : length;
        }

        return length;
    }
}

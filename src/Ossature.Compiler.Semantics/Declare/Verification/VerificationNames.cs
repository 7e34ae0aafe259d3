using System.Runtime.CompilerServices;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>The forms of names in VMD files. Letters and digits are those of any alphabet.</summary>
internal static class VerificationNames
{
    /// <summary>The names that mean something in a cell, so that nothing else can have them.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name) => name is "Ok" || IsJsonWord(name);

    /// <summary>The words that are JSON values, NaN and Infinity among them.</summary>
    public static bool IsJsonWord(ReadOnlySpan<char> name) => name is "true" or "false" or "null" or "NaN" or "Infinity";

    /// <summary>A fixture, parameter or given value: a letter or <c>_</c>, then letters, digits and <c>_</c>.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> name) => IsName(name, []);

    /// <summary>A function that is called, perhaps with what it belongs to: also <c>.</c> and <c>-</c>.</summary>
    public static bool IsFunction(ReadOnlySpan<char> name) => IsName(name, ".-");

    /// <summary>A type of error: also <c>.</c>.</summary>
    public static bool IsErrorType(ReadOnlySpan<char> name) => IsName(name, ".");

    /// <summary>An id, an anchor or the name of a case: letters, digits, <c>_</c> and <c>-</c>, in any order.</summary>
    public static bool IsSlug(ReadOnlySpan<char> name) => !name.IsEmpty && IsMadeOf(name, "-");

    /// <summary>Whether a character may start a name.</summary>
    public static bool StartsName(char c) => char.IsLetter(c) || c == '_';

    /// <summary>Whether a character may go on with an identifier.</summary>
    public static bool ContinuesIdentifier(char c) =>
        (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9 || c == '_' || (c >= 0x80 && char.IsLetterOrDigit(c));

    private static bool IsName(ReadOnlySpan<char> name, ReadOnlySpan<char> more) =>
        !name.IsEmpty && StartsName(name[0]) && IsMadeOf(name, more);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsMadeOf(ReadOnlySpan<char> name, ReadOnlySpan<char> more)
    {
        foreach (var c in name)
        {
            if (!ContinuesIdentifier(c) && !more.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Tokens that start with a digit.</summary>
internal static class SdsNumbers
{
    /// <summary>How many digits stand at the start.</summary>
    public static int Digits(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Reads the token that starts here; gives its length.</summary>
    public static int Read(ReadOnlySpan<char> rest, out SdsTokenKind kind)
    {
        var number = Digits(rest);
        var points = 0;
        while (number < rest.Length && rest[number] == '.' && Digits(rest[(number + 1)..]) is > 0 and var digits)
        {
            number += 1 + digits;
            points++;
        }

        var end = number;
        while (end < rest.Length && (SdsNames.IsNamePart(rest[end]) || rest[end] == '%'))
        {
            end++;
        }

        kind =
            points > 1 ? SdsTokenKind.BadNumber
            : end > number
                ? IsUnit(rest[number..end]) ? SdsTokenKind.Quantity
                    : SdsTokenKind.BadNumber
            : points == 1 ? SdsTokenKind.Decimal
            : SdsTokenKind.Integer;
        return end;
    }

    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        if (unit is "%")
        {
            return true;
        }

        foreach (var c in unit)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Buffers;
using System.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// Cuts a text into the tokens that <c>grammar/sds/SdsLexer.g4</c> defines, the longest one each time, and skips what stands between them.
/// Every line break is a token here.
/// </summary>
internal sealed class SdsScanner(string text)
{
    /// <summary>How far no run of letters and digits holds a letter outside ASCII.</summary>
    private int noWordBefore;

    /// <summary>What the last token is.</summary>
    public SdsTokenKind Kind { get; private set; }

    /// <summary>Where the last token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last token ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether the last string has its end.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Reads one token.</summary>
    public void Next()
    {
        SkipTrivia();
        if (Start == text.Length)
        {
            (Kind, End) = (SdsTokenKind.EndOfFile, Start);
            return;
        }

        var rest = text.AsSpan(Start);
        var (kind, length) = rest[0] switch
        {
            '\r' when rest is ['\r', '\n', ..] => (SdsTokenKind.NewLine, 2),
            '\r' or '\n' => (SdsTokenKind.NewLine, 1),
            '"' => Text(rest),
            '/' when IsBehindBlank() && RouteLength(rest) is > 0 and var route => (SdsTokenKind.Route, route),
            >= '0' and <= '9' => WordOr(SdsNumbers.Read(rest)),
            '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => WordOr(SdsNames.Read(rest)),
            >= '\u0080' => WordOr((SdsTokenKind.Other, char.IsSurrogatePair(text, Start) ? 2 : 1)),
            _ => SdsOperators.Read(rest),
        };
        (Kind, End) = (kind, Start + length);
    }

    /// <summary>Blanks, a comment, and the mark at the start of the file.</summary>
    private void SkipTrivia()
    {
        var at = End == 0 && text is ['\uFEFF', ..] ? 1 : End;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
            }
            else if (SdsTrivia.CommentLength(text.AsSpan(at)) is > 0 and var comment)
            {
                at += comment;
            }
            else
            {
                break;
            }
        }

        Start = at;
    }

    private (SdsTokenKind Kind, int Length) Text(ReadOnlySpan<char> rest)
    {
        var length = SdsStrings.Length(rest, out var isClosed);
        IsClosed = isClosed;
        return (SdsTokenKind.String, length);
    }

    private bool IsBehindBlank() =>
        Start == 0 || text[Start - 1] is ' ' or '\t' or '\r' or '\n' || (Start == 1 && text[0] == '\uFEFF');

    /// <summary><c>/segment/segment</c>, also with a slash at the end; zero where no segment follows the first slash.</summary>
    private static int RouteLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] == '/')
        {
            var segment = SegmentLength(rest[(length + 1)..]);
            if (segment == 0)
            {
                return length == 0 ? 0 : length + 1;
            }

            length += 1 + segment;
        }

        return length;
    }

    /// <summary><c>{name}</c>, or letters, digits and a few marks; two hyphens begin a comment here too.</summary>
    private static int SegmentLength(ReadOnlySpan<char> rest)
    {
        if (rest is ['{', '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
        {
            var end = 1 + SdsNames.Run(rest[1..]);
            return end < rest.Length && rest[end] == '}' ? end + 1 : 0;
        }

        var length = 0;
        while (
            length < rest.Length
            && (SdsNames.IsNamePart(rest[length]) || rest[length] is '.' or '~' or '*' || IsLoneHyphen(rest[length..]))
        )
        {
            length++;
        }

        return length;
    }

    private static bool IsLoneHyphen(ReadOnlySpan<char> rest) => rest is ['-', ..] and not ['-', '-', ..];

    /// <summary>
    /// The run of letters, digits and <c>_</c> that starts here, if one of them is a letter outside ASCII. It is longer than any other token
    /// then: no other holds such a letter.
    /// </summary>
    private (SdsTokenKind Kind, int Length) WordOr((SdsTokenKind Kind, int Length) other)
    {
        var at = Start + SdsNames.Run(text.AsSpan(Start));
        if (at == text.Length || text[at] < '\u0080' || at < noWordBefore)
        {
            return other;
        }

        var isWord = false;
        while (at < text.Length)
        {
            if (SdsNames.IsNamePart(text[at]))
            {
                at++;
                continue;
            }

            // A half of a pair that stands alone is no letter.
            if (
                text[at] < '\u0080'
                || Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done
            )
            {
                break;
            }

            var isLetter = Rune.IsLetter(rune);
            if (!isLetter && !Rune.IsDigit(rune))
            {
                break;
            }

            isWord |= isLetter;
            at += length;
        }

        if (isWord)
        {
            return (SdsTokenKind.Word, at - Start);
        }

        noWordBefore = at;
        return other;
    }
}

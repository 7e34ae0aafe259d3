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
        End = Start + Read(text.AsSpan(Start), out var kind);
        Kind = kind;
    }

    private int Read(ReadOnlySpan<char> rest, out SdsTokenKind kind)
    {
        switch (rest)
        {
            case []:
                kind = SdsTokenKind.EndOfFile;
                return 0;
            case ['\r' or '\n', ..]:
                kind = SdsTokenKind.NewLine;
                return rest is ['\r', '\n', ..] ? 2 : 1;
            case ['"', ..]:
                kind = SdsTokenKind.String;
                return ReadString(rest);
            case ['/', ..] when IsBehindBlank() && RouteLength(rest) is > 0 and var route:
                kind = SdsTokenKind.Route;
                return route;
            case ['_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= '\u0080', ..]
                when WordLength() is > 0 and var word:
                kind = SdsTokenKind.Word;
                return word;
            case [>= '0' and <= '9', ..]:
                return SdsNumbers.Read(rest, out kind);
            case ['_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..]:
                return SdsNames.Read(rest, out kind);
            default:
                return SdsOperators.Read(rest, out kind);
        }
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

    private int ReadString(ReadOnlySpan<char> rest)
    {
        var length = SdsStrings.Length(rest, out var isClosed);
        IsClosed = isClosed;
        return length;
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
    /// How long the run of letters, digits and <c>_</c> is that starts here, if one of them is a letter outside ASCII; else zero. No other
    /// token holds such a letter, so the run is the longest then.
    /// </summary>
    private int WordLength()
    {
        var at = Start + SdsNames.Run(text.AsSpan(Start));
        if (at == text.Length || text[at] < '\u0080' || at < noWordBefore)
        {
            return 0;
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
            if (text[at] < '\u0080' || !Rune.TryGetRuneAt(text, at, out var rune))
            {
                break;
            }

            var isLetter = Rune.IsLetter(rune);
            if (!isLetter && !Rune.IsDigit(rune))
            {
                break;
            }

            isWord |= isLetter;
            at += rune.Utf16SequenceLength;
        }

        noWordBefore = isWord ? noWordBefore : at;
        return isWord ? at - Start : 0;
    }
}

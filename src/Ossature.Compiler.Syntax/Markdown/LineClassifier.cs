namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// Cuts a file into lines and says what kind each is: what the lexer grammars under <c>grammar/</c> define, written by hand because a
/// generated lexer looks at every character several times. Blank lines and remarks to <c>ossc</c> become the leading trivia of the line below
/// them.
/// </summary>
internal sealed class LineClassifier
{
    private const char ByteOrderMark = '\uFEFF';
    private const string FrontMatterFence = "---";

    private readonly string text;
    private readonly LineVocabulary vocabulary;
    private readonly TokenBuffer lines = new();

    private Region region = Region.Start;
    private (char Character, int Length) fence;

    /// <summary>The general kind of the line that text directly below would go on with; the end of the file behind a blank line.</summary>
    private LineKind above;

    /// <summary>How far the numbers of the list around the line above are indented; -1 where there is no such list.</summary>
    private int numbers = -1;

    private LineClassifier(string text, LineVocabulary vocabulary)
    {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    private enum Region
    {
        Start,
        FrontMatter,
        UnclosedFrontMatter,
        Body,
        Code,
    }

    /// <summary>All lines of a file in order, then the end of the file.</summary>
    public static SyntaxToken[] Classify(string text, LineVocabulary vocabulary) => new LineClassifier(text, vocabulary).Run();

    private SyntaxToken[] Run()
    {
        var fullStart = 0;
        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
            var next = end + BreakLength(end);
            if (Classify(start, end) is { } kind)
            {
                lines.Add(kind, fullStart, start, next);
                fullStart = next;
            }

            start = next;
        }

        lines.Add((ushort)LineKind.EndOfFile, fullStart, text.Length, text.Length);
        return lines.Take();
    }

    private int BreakLength(int end) =>
        end == text.Length ? 0
        : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2
        : 1;

    /// <summary>The kind of one line, or null for a blank one that means nothing where it stands.</summary>
    private ushort? Classify(int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        switch (region)
        {
            case Region.Start when line is FrontMatterFence:
                region = IsClosedBelow(end) ? Region.FrontMatter : Region.UnclosedFrontMatter;
                return (ushort)LineKind.FrontMatterOpen;
            case Region.FrontMatter when line is FrontMatterFence:
                region = Region.Body;
                return (ushort)LineKind.FrontMatterClose;
            case Region.FrontMatter:
            case Region.UnclosedFrontMatter when !line.StartsWith("# ") && line.ContainsAnyExcept(' ', '\t'):
                return (ushort)LineKind.FrontMatterLine;
            case Region.Code when ClosesFence(line):
                region = Region.Body;
                return (ushort)LineKind.FenceClose;
            case Region.Code:
                return (ushort)LineKind.CodeLine;
        }

        region = Region.Body;
        var indent = line.IndexOfAnyExcept(' ', '\t');
        if (indent < 0)
        {
            (above, numbers) = (LineKind.EndOfFile, -1);
            return null;
        }

        if (IsRemark(line, indent))
        {
            return null;
        }

        var kind = OfBody(line, indent);
        if (kind != (ushort)LineKind.Continuation)
        {
            above = vocabulary.General(kind);
            numbers = above switch
            {
                LineKind.OrderedBullet => indent,
                LineKind.Bullet or LineKind.OtherBullet when indent > numbers => numbers,
                _ => -1,
            };
        }

        return kind;
    }

    /// <summary>Whether a line behind an offset ends the metadata. Where none does, they end at the first blank line or the title.</summary>
    private bool IsClosedBelow(int offset)
    {
        for (
            var rest = text.AsSpan(offset);
            rest.IndexOf(FrontMatterFence) is >= 0 and var at;
            rest = rest[(at + FrontMatterFence.Length)..]
        )
        {
            var end = at + FrontMatterFence.Length;
            if (at > 0 && rest[at - 1] is '\n' or '\r' && (end == rest.Length || rest[end] is '\n' or '\r'))
            {
                return true;
            }
        }

        return false;
    }

    private ushort OfBody(ReadOnlySpan<char> line, int indent) =>
        line[indent] switch
        {
            '`' or '~' when OpensFence(line, indent) => (ushort)LineKind.FenceOpen,
            '#' when indent == 0 && HeadingRank(line) is > 0 and var rank => OfHeading(line, rank),
            '*' when indent == 0 && LabelName(line) is { Length: > 0 } name => vocabulary.Label(name),
            '@' when indent == 0 && AttributeName(line) is { Length: > 0 } name => vocabulary.Attribute(name),
            '-' when IsItem(line[indent..]) => (ushort)LineKind.Bullet,
            '*' or '+' when IsItem(line[indent..]) => (ushort)LineKind.OtherBullet,
            '|' => (ushort)(above is LineKind.TableHeader or LineKind.TableRow ? LineKind.TableRow : LineKind.TableHeader),
            >= '0' and <= '9' when IsNumbered(line[indent..], indent) => (ushort)LineKind.OrderedBullet,
            _ => (ushort)(TakesContinuation(above) ? LineKind.Continuation : LineKind.Text),
        };

    private ushort OfHeading(ReadOnlySpan<char> line, int rank) =>
        rank switch
        {
            1 => (ushort)LineKind.TitleHeading,
            2 => vocabulary.Section(line[3..].Trim([' ', '\t'])),
            3 => (ushort)LineKind.EntryHeading,
            _ => (ushort)LineKind.Subheading,
        };

    /// <summary>Number of <c>#</c> before a blank at the start of a line, or zero when that makes no heading.</summary>
    private static int HeadingRank(ReadOnlySpan<char> line)
    {
        var rank = line.IndexOfAnyExcept('#');
        return rank is > 0 and <= 6 && line[rank] == ' ' ? rank : 0;
    }

    private static ReadOnlySpan<char> LabelName(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("**"))
        {
            return [];
        }

        var name = line[2..];
        var end = name.IndexOf('*');
        return end > 1 && name[end - 1] == ':' && name[end..].StartsWith("**") ? name[..(end - 1)] : [];
    }

    private static ReadOnlySpan<char> AttributeName(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(':');
        if (end < 2 || !char.IsAsciiLetter(line[1]))
        {
            return [];
        }

        var name = line[1..end];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return [];
            }
        }

        return name;
    }

    private static bool IsItem(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[1] == ' ' && line[2..].ContainsAnyExcept(' ', '\t');

    /// <summary>
    /// Whether a line is an item with a number. In the middle of a text only the number one starts a list; any number goes on with one, also
    /// behind items below its last item.
    /// </summary>
    private bool IsNumbered(ReadOnlySpan<char> line, int indent)
    {
        var end = 0;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end < line.Length
            && line[end] is '.' or ')'
            && IsItem(line[end..])
            && (above == LineKind.OrderedBullet || indent <= numbers || !TakesContinuation(above) || line[..end] is "1");
    }

    /// <summary>Whether a line is a comment that speaks to <c>ossc</c>.</summary>
    private static bool IsRemark(ReadOnlySpan<char> line, int indent) =>
        line[indent] == '<'
        && line[indent..].StartsWith("<!--")
        && line[(indent + 4)..].TrimStart([' ', '\t']).StartsWith("ossc:")
        && line.TrimEnd([' ', '\t']).EndsWith("-->");

    private bool OpensFence(ReadOnlySpan<char> line, int indent)
    {
        if (FenceLength(line, indent) is not (> 0 and var length))
        {
            return false;
        }

        // An info string with a backtick would make the line a piece of inline code.
        if (line[indent] == '`' && line[(indent + length)..].Contains('`'))
        {
            return false;
        }

        fence = (line[indent], length);
        region = Region.Code;
        return true;
    }

    private bool ClosesFence(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ');
        return indent >= 0
            && line[indent] == fence.Character
            && FenceLength(line, indent) is var length
            && length >= fence.Length
            && !line[(indent + length)..].ContainsAnyExcept(' ', '\t');
    }

    /// <summary>How often the fence character stands at <paramref name="indent"/>; zero when that makes no fence.</summary>
    private static int FenceLength(ReadOnlySpan<char> line, int indent)
    {
        if (indent > 3 || line[..indent].Contains('\t'))
        {
            return 0;
        }

        var rest = line[indent..];
        var length = rest.IndexOfAnyExcept(rest[0]) is >= 0 and var end ? end : rest.Length;
        return length >= 3 ? length : 0;
    }

    /// <summary>Whether text directly below a line of this kind goes on with it.</summary>
    private static bool TakesContinuation(LineKind above) =>
        above is LineKind.Text or LineKind.Bullet or LineKind.OtherBullet or LineKind.OrderedBullet or LineKind.Label;
}

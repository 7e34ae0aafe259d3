namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>
/// Cuts a file into lines and says what kind each is: what <c>grammar/vmd/VmdLexer.g4</c> defines, written by hand because a generated
/// lexer looks at every character several times. Blank lines and comment lines become the leading trivia of the line below them.
/// </summary>
internal sealed class VmdLineClassifier
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string text;
    private readonly TokenBuffer lines = new();

    private Region region = Region.Between;

    private VmdLineClassifier(string text)
    {
        this.text = text;
    }

    private enum Region
    {
        Between,
        Group,
        Scenario,
    }

    /// <summary>All lines of a file in order, then the end of the file.</summary>
    public static SyntaxToken[] Classify(string text) => new VmdLineClassifier(text).Run();

    private SyntaxToken[] Run()
    {
        var fullStart = 0;
        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;
            var next = end + BreakLength(end);
            if (Classify(text.AsSpan(start, end - start).TrimStart()) is { } kind)
            {
                lines.Add((ushort)kind, fullStart, start, next);
                fullStart = next;
            }

            start = next;
        }

        lines.Add((ushort)VmdTokenKind.EndOfFile, fullStart, text.Length, text.Length);
        return lines.Take();
    }

    private int BreakLength(int end) =>
        end == text.Length ? 0
        : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2
        : 1;

    /// <summary>The kind of one line, given without the blanks before it; null for a line that is trivia.</summary>
    private VmdTokenKind? Classify(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            region = Region.Between;
            return null;
        }

        switch (line[0])
        {
            case '#':
                return null;
            case '@':
                region = Region.Between;
                return OfDirective(line);
        }

        switch (region)
        {
            case Region.Group:
                return VmdTokenKind.Row;
            case Region.Scenario:
                return OfStep(line);
            default:
                var header = line.StartsWith("scenario") && EndsWord(line, "scenario".Length, orColon: true);
                region = header ? Region.Scenario : Region.Group;
                return header ? VmdTokenKind.ScenarioHeader : VmdTokenKind.Signature;
        }
    }

    private static VmdTokenKind OfDirective(ReadOnlySpan<char> line) =>
        Starts(line, "@covers") ? VmdTokenKind.CoversDirective
        : Starts(line, "@fixture") ? VmdTokenKind.FixtureDirective
        : Starts(line, "@spec") ? VmdTokenKind.SpecDirective
        : Starts(line, "@status") ? VmdTokenKind.StatusDirective
        : Starts(line, "@arch") ? VmdTokenKind.ArchDirective
        : VmdTokenKind.Directive;

    private static VmdTokenKind OfStep(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '>' => VmdTokenKind.Output,
            't' when Starts(line, "then") => VmdTokenKind.Then,
            'w' when Starts(line, "when") => line["when".Length..].TrimStart() is ['$', ..]
                ? VmdTokenKind.Run
                : VmdTokenKind.Call,
            'g' when Starts(line, "given") => VmdTokenKind.Given,
            _ => VmdTokenKind.Step,
        };

    private static bool Starts(ReadOnlySpan<char> line, string word) => line.StartsWith(word) && EndsWord(line, word.Length);

    /// <summary>Whether a word ends at an offset: at a blank, at a comment, at the end of the line.</summary>
    private static bool EndsWord(ReadOnlySpan<char> line, int at, bool orColon = false) =>
        at == line.Length || line[at] == '#' || char.IsWhiteSpace(line[at]) || (orColon && line[at] == ':');
}

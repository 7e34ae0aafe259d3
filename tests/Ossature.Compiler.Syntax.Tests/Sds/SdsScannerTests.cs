using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public sealed class SdsScannerTests
{
    /// <summary>What tokens begin, go on and end with, so that random texts are full of near misses.</summary>
    private static readonly string[] Pieces =
    [
        .. "\" \\ \\\" \\n \\u{41} -- - -> <-> => >> <= >= != .. ** { } ( ) [ ] : , ; . / * ? ! ~ @ | + = < > ' # % §".Split(' '),
        .. "v v1 v2.0 1 20 .5 0.01 200ms 3x % 1h30m _ a Order unit_price re-run -b {id} /a/ /** system on ref out default".Split(
            ' '
        ),
        .. "é Ü ß λ ٣ 中 ﬁ".Split(' '),
        " ",
        " ",
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u00A0",
        "\uFEFF",
        "\0",
        "\uD83D\uDE00",
        "\uD835\uDC9C",
        "\uD800",
    ];

    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Fact]
    public void The_scanner_gives_the_tokens_that_the_lexer_grammar_defines()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 20_000; i++)
        {
            AssertSame(string.Concat(random.GetItems(Pieces, random.Next(1, 12))));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void So_it_does_with_real_files_and_with_damaged_ones(string file)
    {
        var bytes = Corpus.Read(file);
        foreach (var mutant in Mutations.Of(bytes, seed: 6, count: 20).Prepend(bytes))
        {
            AssertSame(SourceText.FromBytes(file, mutant).Text);
        }
    }

    [Fact]
    public void The_token_kinds_bear_the_names_and_numbers_of_the_grammar() =>
        Assert.Equal(
            Enum.GetValues<SdsTokenKind>().Skip(1).Select(kind => $"{(int)kind} {kind}".ToUpperInvariant()),
            Enumerable
                .Range(1, (int)SdsTokenKind.Other)
                .Select(type =>
                    $"{type} {SdsLexer.DefaultVocabulary.GetSymbolicName(type).Replace("_", "", StringComparison.Ordinal)}"
                )
        );

    private static void AssertSame(string text) => Assert.Equal(OfGrammar(text), OfScanner(text));

    private static IEnumerable<string> OfGrammar(string text)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;

        // The lexer counts characters, the scanner the halves of pairs as well. A half that stands alone is one it cannot be given; it is
        // told of another character that no token holds.
        var characters = text[mark..].EnumerateRunes().ToArray();
        var offsets = new List<int> { mark };
        foreach (var character in characters)
        {
            offsets.Add(offsets[^1] + character.Utf16SequenceLength);
        }

        var lexer = new SdsLexer(CharStreams.fromString(string.Concat(characters)), TextWriter.Null, TextWriter.Null);
        return lexer
            .GetAllTokens()
            .Where(token => token.Channel == TokenConstants.DefaultChannel)
            .Select(token => Shown(text, (SdsTokenKind)token.Type, offsets[token.StartIndex], offsets[token.StopIndex + 1]))
            .ToArray();
    }

    private static IEnumerable<string> OfScanner(string text)
    {
        var scanner = new SdsScanner(text);
        var tokens = new List<string>();
        for (scanner.Next(); scanner.Kind != SdsTokenKind.EndOfFile; scanner.Next())
        {
            tokens.Add(Shown(text, scanner.Kind, scanner.Start, scanner.End));
        }

        return tokens;
    }

    private static string Shown(string text, SdsTokenKind kind, int start, int end) =>
        $"{start}..{end} {kind} {text[start..end]}";
}

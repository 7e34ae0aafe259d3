using System.Text;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Toml.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlScannerTests
{
    /// <summary>What tokens begin, go on and end with, so that random texts are full of near misses.</summary>
    private static readonly string[] Pieces =
    [
        "\"",
        "\"\"\"",
        "'",
        "'''",
        "\\",
        "\\\"",
        "\r",
        "\r\n",
        "\n",
        " ",
        "\t",
        "#",
        "=",
        ",",
        ".",
        "[",
        "[[",
        "]",
        "]]",
        "{",
        "}",
        "\uFEFF",
        "a",
        "key",
        "-",
        "_",
        "0",
        "1",
        "0x",
        "1F",
        "0b01",
        "0o7",
        "1_000",
        "+",
        "e",
        "E",
        "1e5",
        ".5",
        "inf",
        "nan",
        "true",
        "false",
        "True",
        "1979-05-27",
        "T",
        "t",
        "07:32:00",
        ".999",
        "Z",
        "z",
        "-07:00",
        "ä",
        "\uD83D\uDE00",
        "\uD800",
        "\0",
    ];

    [Fact]
    public void The_scanner_gives_the_tokens_that_the_lexer_grammar_defines()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 12); length > 0; length--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            AssertSame(text.ToString());
        }
    }

    [Fact]
    public void The_scanner_reads_every_file_of_the_test_suite_as_the_lexer_grammar_does()
    {
        foreach (var file in TomlTestCorpus.Valid.Concat(TomlTestCorpus.Invalid))
        {
            AssertSame(SourceText.FromBytes(file, TomlTestCorpus.Read(file)).Text);
        }
    }

    private static void AssertSame(string text)
    {
        foreach (var inValues in new[] { false, true })
        {
            Assert.Equal(OfGrammar(text, inValues), OfScanner(text, inValues));
        }
    }

    private static string OfGrammar(string text, bool inValues)
    {
        var lexer = new TomlLexer(new AntlrInputStream(text));
        lexer.RemoveErrorListeners();
        lexer.Mode(inValues ? TomlLexer.VALUES : Lexer.DEFAULT_MODE);
        var tokens = new StringBuilder();
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            Add(tokens, text, token.Type, token.StartIndex, token.StopIndex + 1);
        }

        return tokens.ToString();
    }

    private static string OfScanner(string text, bool inValues)
    {
        var scanner = new TomlScanner(text) { InValues = inValues };
        var tokens = new StringBuilder();
        for (scanner.Next(); scanner.Type != TokenConstants.EOF; scanner.Next())
        {
            Add(tokens, text, scanner.Type, scanner.Start, scanner.End);
        }

        return tokens.ToString();
    }

    private static void Add(StringBuilder tokens, string text, int type, int start, int end) =>
        tokens.Append($"{TomlLexer.DefaultVocabulary.GetSymbolicName(type)} {start}-{end} {text[start..end]}\n");
}

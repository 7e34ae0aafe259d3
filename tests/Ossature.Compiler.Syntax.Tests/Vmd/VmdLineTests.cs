using System.Text;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Syntax.Vmd.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Vmd;

public class VmdLineTests
{
    public static TheoryData<int> Samples => SampleVmd.Indexes;

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_classifier_gives_the_lines_that_the_lexer_grammar_defines(int sample)
    {
        var bytes = Encoding.UTF8.GetBytes(SampleVmd.All[sample]);
        foreach (var mutant in Mutations.Of(bytes, seed: 2, count: 400).Prepend(bytes))
        {
            AssertSame(SourceText.FromBytes("specs/example.vmd", mutant).Text);
        }
    }

    [Fact]
    public void So_it_does_with_any_words_in_any_order()
    {
        string[] pieces =
        [
            .. "@spec @arch @status @fixture @covers scenario given when then f(x) $ > # : @ | \" \\".Split(' '),
            .. new[] { " ", "\t", "\u00A0", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n \n" },
        ];
        var random = new Random(4);
        for (var i = 0; i < 3000; i++)
        {
            AssertSame(string.Concat(random.GetItems(pieces, 30)));
        }
    }

    [Fact]
    public void The_token_kinds_bear_the_names_and_numbers_of_the_grammar()
    {
        var kinds = Enum.GetValues<VmdTokenKind>().Where(kind => kind != VmdTokenKind.EndOfFile).ToArray();
        Assert.Equal(
            kinds.Select(kind => kind.ToString().ToUpperInvariant()),
            kinds.Select(kind => VmdLexer.DefaultVocabulary.GetSymbolicName((int)kind).Replace("_", "", StringComparison.Ordinal))
        );
    }

    private static void AssertSame(string text) => Assert.Equal(ByGrammar(text), ByClassifier(text));

    private static IEnumerable<string> ByClassifier(string text) =>
        VmdLineClassifier
            .Classify(text)
            .SkipLast(1)
            .Select(line => $"{line.Start}..{line.End} {VmdLexer.DefaultVocabulary.GetSymbolicName(line.Kind)}")
            .ToArray();

    private static IEnumerable<string> ByGrammar(string text)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        var lexer = new VmdLexer(new AntlrInputStream(text[mark..]), TextWriter.Null, TextWriter.Null);
        return lexer
            .GetAllTokens()
            .Where(token => token.Channel == TokenConstants.DefaultChannel)
            .Select(token =>
                $"{token.StartIndex + mark}..{token.StopIndex + 1 + mark} {VmdLexer.DefaultVocabulary.GetSymbolicName(token.Type)}"
            )
            .ToArray();
    }
}

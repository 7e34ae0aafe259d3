using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Amd.Generated;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Amd;

public class AmdLineTests
{
    public static TheoryData<string> Files => Corpus.Files(".amd");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_classifier_gives_the_lines_that_the_lexer_grammar_defines(string file)
    {
        var bytes = Corpus.Read(file);
        foreach (var mutant in Mutations.Of(bytes, seed: 2, count: 100).Prepend(bytes))
        {
            var text = SourceText.FromBytes(file, mutant).Text;
            Assert.Equal(ByGrammar(text), ByClassifier(text));
        }
    }

    [Fact]
    public void The_classifier_gives_the_lines_that_the_lexer_grammar_defines_for_lines_of_random_pieces()
    {
        foreach (var text in Mutations.RandomLines(seed: 5, count: 5_000))
        {
            Assert.Equal(ByGrammar(text), ByClassifier(text));
        }
    }

    [Fact]
    public void The_token_kinds_bear_the_names_and_numbers_of_the_grammar()
    {
        var names = Enum.GetValues<AmdTokenKind>().Where(kind => kind != AmdTokenKind.EndOfFile).ToArray();
        Assert.Equal(
            names.Select(kind => kind.ToString().ToUpperInvariant()),
            names.Select(kind => AmdLexer.DefaultVocabulary.GetSymbolicName((int)kind).Replace("_", "", StringComparison.Ordinal))
        );
        Assert.Equal(
            Enum.GetValues<LineKind>().Select(kind => (kind.ToString(), (ushort)kind)),
            Enum.GetValues<LineKind>().Select(kind => (((AmdTokenKind)kind).ToString(), (ushort)kind))
        );
    }

    private static IEnumerable<string> ByClassifier(string text) =>
        LineClassifier
            .Classify(text, AmdSyntaxTree.Vocabulary)
            .SkipLast(1)
            .Select(line => $"{line.Start}..{line.End} {AmdLexer.DefaultVocabulary.GetSymbolicName(line.Kind)}")
            .ToArray();

    private static IEnumerable<string> ByGrammar(string text)
    {
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        var lexer = new AmdLexer(new AntlrInputStream(text[mark..]), TextWriter.Null, TextWriter.Null);
        return lexer
            .GetAllTokens()
            .Where(token => token.Channel == TokenConstants.DefaultChannel)
            .Select(token =>
                $"{token.StartIndex + mark}..{token.StopIndex + 1 + mark} {AmdLexer.DefaultVocabulary.GetSymbolicName(token.Type)}"
            )
            .ToArray();
    }
}

using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public sealed class SdsTriviaTests
{
    [Theory]
    [InlineData("-- one\n--two\n--   three \nentity A {}", "one\ntwo\n  three")]
    [InlineData("-- one\r\n--\r\n-- two\r\nentity A {}", "one\n\ntwo")]
    [InlineData("\uFEFF  -- one\r  entity A {}", "one")]
    [InlineData("-- of nothing\n\n-- one\nentity A {}", "one")]
    [InlineData("-- A RULE --\n\nentity A {}", "")]
    [InlineData("-- one\n \t\nentity A {}", "")]
    [InlineData("entity A {}", "")]
    public void Comments_directly_above_a_declaration_document_it(string text, string documentation) =>
        Assert.Equal(documentation, First(text, "entity"));

    [Theory]
    [InlineData("entity A { -- of the block\n  -- one\n  a: b -- of a\n}", "one")]
    [InlineData("entity A { -- of the block\n  a: b\n}", "")]
    [InlineData("entity A {\n  b: c -- of b\n  a: b\n}", "")]
    [InlineData("entity A { a: b }", "")]
    public void So_do_those_above_a_member(string text, string documentation) => Assert.Equal(documentation, First(text, "a"));

    [Fact]
    public void A_comment_behind_a_line_that_goes_on_documents_nothing() =>
        Assert.Equal("two", First("a = -- one\n-- two\nb", "b"));

    [Fact]
    public void The_comments_of_a_token_are_those_in_front_of_it()
    {
        var source = SourceText.From("a.sds", "-- one\n\n  --two\na: \"-- three\" -- four\n--five");
        var tokens = SdsTokens.Read(source, []);

        Assert.Equal(
            ["-- one|--two", "", "", "-- four", "--five"],
            tokens.Select(token => string.Join('|', token.Comments(source).Select(source.ToString)))
        );
    }

    private static string First(string text, string word)
    {
        var source = SourceText.From("a.sds", text);
        var token = SdsTokens.Read(source, []).First(token => source.ToString(token.Span) == word);
        return token.Documentation(source);
    }
}

using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Coverage;

public sealed class ClauseTextTests
{
    [Theory]
    [InlineData("api POST /carts/{id} {\n}", "api POST /carts/{id}")]
    [InlineData("event  order.paid   -- a comment\n{\n}", "event order.paid")]
    [InlineData("entity Order @unique(a, b) {\n}", "entity Order")]
    [InlineData("action reserve(item, by: int) {\n}", "action reserve")]
    [InlineData("contract shop <-> depot {\n}", "contract shop <-> depot")]
    [InlineData("on test failure {\n}", "on test failure")]
    [InlineData("on shop/order.paid {\n}", "on shop/order.paid")]
    [InlineData("invariant {\n}", "invariant")]
    [InlineData("api GET {\n}", "api GET")]
    public void A_declaration_is_called_by_what_stands_before_its_block(string text, string expected)
    {
        var source = SourceText.From("a.sds", text + "\n");
        var declaration = SdsSyntaxTree.Parse(source).Document.Declarations.First();

        Assert.Equal(expected, ClauseDeclaration.Of(source, declaration));
    }

    [Theory]
    [InlineData(">>  set Order(paid),   -- both\n    Cart(done)", ">> set Order(paid), Cart(done)")]
    [InlineData("!cart empty =>\n      409", "!cart empty => 409")]
    public void A_clause_is_one_line_without_comments(string text, string expected)
    {
        var source = SourceText.From("a.sds", $"action pay() {{\n  {text}\n}}\n");
        var action = Assert.IsType<ActionSyntax>(SdsSyntaxTree.Parse(source).Document.Declarations.First());

        Assert.Equal(expected, ClauseText.Of(source, action.Block.Members.First()));
    }

    [Fact]
    public void An_observed_phrase_is_without_its_comma()
    {
        var source = SourceText.From("a.sds", "observe {\n  log: all errors, all events\n}\n");
        var observe = Assert.IsType<ObserveSyntax>(SdsSyntaxTree.Parse(source).Document.Declarations.First());
        var log = Assert.IsType<ObserveMemberSyntax>(observe.Block.Members.First());

        Assert.Equal(["all errors", "all events"], log.Phrases.Select(phrase => ClauseText.Of(source, phrase)));
    }
}

using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Syntax.Tests.Vmd;

public class VmdTreeTests
{
    [Fact]
    public void A_file_consists_of_directives_groups_and_scenarios_with_their_actions() =>
        Golden.Verify(Outline.Of(Checked.Vmd(SampleVmd.Whole.ReplaceLineEndings("\n"))), "whole.txt");

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\n \n\t\n# x", "")]
    [InlineData("\uFEFF@spec X", "SpecDirective")]
    [InlineData(
        "  @spec X\r\n@arch\r@status#x\n@fixture\t\n@covers \n",
        "SpecDirective ArchDirective StatusDirective FixtureDirective CoversDirective"
    )]
    [InlineData("@specs X\n@spec: X\n@\n@Spec X", "Directive Directive Directive Directive")]
    [InlineData("f(x)\na\nscenario b:\n@spec X\nc", "Signature Row Row SpecDirective Signature")]
    [InlineData("f(x)\n#\n  # a\nb", "Signature Row")]
    [InlineData("f(x)\n \nb\n\nc", "Signature Signature Signature")]
    [InlineData(
        "scenario\nf(x)\n\nscenario:\n\nscenario x\n\nscenario#",
        "ScenarioHeader Step ScenarioHeader ScenarioHeader ScenarioHeader"
    )]
    [InlineData("scenarios:\n\nscenario(x)\n\nScenario x:", "Signature Signature Signature")]
    [InlineData("scenario x:\nwhen $ a\nwhen  $\nwhen f()\nwhen\nwhen# $\nwhen$", "ScenarioHeader Run Run Call Call Call Step")]
    [InlineData("scenario x:\ngiven\nthen\n>\n>x\n # c\nand\nscenario y:", "ScenarioHeader Given Then Output Output Step Step")]
    [InlineData("> x\n> y\n\nwhen f()", "Signature Row Signature")]
    public void A_line_is_what_it_looks_like_where_it_stands(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Kinds(Checked.Vmd(text))));

    [Fact]
    public void Blank_lines_comments_and_a_byte_order_mark_are_the_leading_trivia_of_what_follows()
    {
        var tokens = Checked.Vmd("\uFEFF\n# c\n@spec X\r\n\r\n #").Root.Tokens().ToArray();
        Assert.Equal([(0, 6, 15), (15, 19, 19)], tokens.Select(token => (token.FullStart, token.Start, token.End)));
    }

    private static IEnumerable<string> Kinds(SyntaxTree tree) =>
        tree.Root.Tokens().SkipLast(1).Select(token => ((VmdTokenKind)token.Kind).ToString());
}

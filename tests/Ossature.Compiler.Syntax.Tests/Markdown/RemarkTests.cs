using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class RemarkTests
{
    [Theory]
    [InlineData("a\n<!-- ossc: x -->\nb\n", "a\nb", "<!-- ossc: x -->\n")]
    [InlineData("a\r\n \t<!--ossc:x-->  \r\nb", "a\nb", " \t<!--ossc:x-->  \r\n")]
    [InlineData("\r<!-- ossc: x -->\r\r  <!-- ossc: y -->", "", "<!-- ossc: x -->\r|  <!-- ossc: y -->")]
    [InlineData("<!-- ossc: x -->\n<!-- ossc: y -->\n- a\n", "- a", "<!-- ossc: x -->\n|<!-- ossc: y -->\n")]
    [InlineData("a\n<!-- other -->\nb\n", "a\n<!-- other -->\nb", "")]
    [InlineData("```\n<!-- ossc: x -->\n```\n<!-- ossc: y -->\n", "```\n<!-- ossc: x -->\n```", "<!-- ossc: y -->\n")]
    public void A_remark_is_trivia_that_no_text_holds(string text, string prose, string remarks)
    {
        const string Heading = "## Notes\n";
        var tree = Checked.Smd(Heading + text);
        Assert.Equal(remarks, string.Join('|', tree.Remarks.Select(tree.Source.ToString)));
        Assert.Equal(prose, tree.Prose(TextSpan.FromBounds(Heading.Length, tree.Source.Length)));
    }

    [Fact]
    public void A_remark_may_be_the_first_line_of_a_file()
    {
        var tree = Checked.Smd("\uFEFF<!-- ossc: x -->\n# T\n");
        Assert.Equal(new TextSpan(1, 17), Assert.Single(tree.Remarks));
    }

    [Fact]
    public void Many_remarks_take_no_longer_than_their_lines()
    {
        var text =
            string.Concat(Enumerable.Repeat("<!-- ossc: x -->\n", 50_000))
            + string.Concat(Enumerable.Repeat("- a\n\nb\n", 50_000));
        var tree = Checked.Smd("## Goals\n" + text);
        Assert.Equal(50_000, tree.Remarks.Length);
        Assert.All(tree.Document.Sections[0].Blocks, block => Assert.True(tree.Prose(block.FullSpan).Length is 1 or 3));
    }
}

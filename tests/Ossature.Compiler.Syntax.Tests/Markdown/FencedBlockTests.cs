using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class FencedBlockTests
{
    [Theory]
    [InlineData("```\na\n```", "", "a\n")]
    [InlineData("```\n```", "", "")]
    [InlineData("```\n\n a \n\n```", "", "\n a \n\n")]
    [InlineData("````  c++ extra words \r\na\r\nb\r\n````", "c++", "a\nb\n")]
    [InlineData("~~~objective-c\na", "objective-c", "a\n")]
    [InlineData("  ```x\n   a\n b\n\n  ```", "x", " a\nb\n\n")]
    public void Code_is_what_stands_between_the_fences(string text, string language, string code)
    {
        var tree = Checked.Smd("## Notes\n" + text);
        var block = Assert.IsType<FencedBlockSyntax>(Assert.Single(tree.Document.Sections[0].Blocks));
        Assert.Equal((language, code), (block.Language(tree.Source), block.Code(tree.Source)));
    }
}

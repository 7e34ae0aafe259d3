using Ossature.Compiler.Semantics.Slices;

namespace Ossature.Compiler.Semantics.Tests.Slices;

public sealed class CanonicalMarkdownTests
{
    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("\n\na  \n\n\n\nb\n", "a\n\nb")]
    [InlineData("- a\n  b\n- c", "- a b\n- c")]
    [InlineData("1. a\nb\n2) c", "1. a b\n2) c")]
    [InlineData("- a\n  - nested\n    more", "- a\n  - nested more")]
    [InlineData("| a |\n| - |\n| b |", "| a |\n| - |\n| b |")]
    [InlineData("> a\n> b", "> a\n> b")]
    [InlineData("# a\nb\nc", "# a\n\nb c")]
    [InlineData("a\n\n    code\n    more", "a\n\n    code\n    more")]
    [InlineData("```\n a  \n\n\n-b\nc\n```\nd\ne", "```\n a  \n\n\n-b\nc\n```\n\nd e")]
    [InlineData("~~~~\n```\n~~~\na\nb\n~~~~", "````\n```\n~~~\na\nb\n````")]
    [InlineData("a:\n* b\n  + c", "a:\n\n- b\n  - c")]
    [InlineData("the part\n#anchor and\n<name>", "the part #anchor and <name>")]
    [InlineData("a\n##\nb", "a\n##\nb")]
    [InlineData("a\n---\nb\n===", "a\n---\nb\n===")]
    [InlineData("-5 degrees\n*bold*\nend", "-5 degrees *bold* end")]
    [InlineData("12 apples\n3.5 pears", "12 apples 3.5 pears")]
    [InlineData("", "")]
    public void Prose_has_one_layout(string written, string expected)
    {
        Assert.Equal(expected, CanonicalMarkdown.Prose(written));
        Assert.Equal(expected, CanonicalMarkdown.Prose(expected));
    }
}

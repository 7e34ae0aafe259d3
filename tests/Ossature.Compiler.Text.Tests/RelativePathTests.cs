namespace Ossature.Compiler.Text.Tests;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("./a//b/.", "a/b")]
    [InlineData("a/../b", "b")]
    [InlineData("a/..", "")]
    [InlineData("", "")]
    [InlineData("..", null)]
    [InlineData("a/../../b", null)]
    public void Dots_are_resolved_and_no_path_leads_out(string path, string? normalized) =>
        Assert.Equal(normalized, RelativePath.Normalize(path));
}

using System.Text;
using Ossature.Compiler.Emit.Workspaces;

namespace Ossature.Compiler.Emit.Tests;

public sealed class IgnoreRulesTests
{
    private static readonly IgnoreRules Rules = new([
        (".gitignore", Encoding.UTF8.GetBytes("# by-products\nobj/\n*.log\n!keep.log\n/top.txt\r\n\n")),
        ("lib/.gitignore", Encoding.UTF8.GetBytes("*.tmp\n")),
    ]);

    [Theory]
    [InlineData("obj/x.bin", true)]
    [InlineData("src/obj/deep/x.bin", true)]
    [InlineData("a.log", true)]
    [InlineData("src/a.log", true)]
    [InlineData("keep.log", false)]
    [InlineData("top.txt", true)]
    [InlineData("src/top.txt", false)]
    [InlineData("lib/a.tmp", true)]
    [InlineData("a.tmp", false)]
    [InlineData("src/object.cs", false)]
    public void Files_are_named_as_git_reads_the_rules(string path, bool isIgnored) =>
        Assert.Equal(isIgnored, Rules.Covers(path));
}

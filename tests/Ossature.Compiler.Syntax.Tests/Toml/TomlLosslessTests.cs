using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlLosslessTests
{
    /// <summary>Every file of the suite, cut off, doubled, or with a piece missing, at many places.</summary>
    [Fact]
    public void Damaged_files_are_parsed_and_print_back()
    {
        foreach (var name in TomlTestCorpus.Valid.Concat(TomlTestCorpus.Invalid))
        {
            var bytes = TomlTestCorpus.Read(name);
            for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 4))
            {
                var end = Math.Min(bytes.Length, at + 3);
                AssertPrintsBack(name, bytes[..at]);
                AssertPrintsBack(name, [.. bytes[..at], .. bytes[end..]]);
                AssertPrintsBack(name, [.. bytes[..end], .. bytes[at..]]);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFFa = 1")]
    [InlineData("a = 1\uFEFF")]
    [InlineData("# only a comment")]
    [InlineData("\r")]
    [InlineData("a\r\n=\r\n1")]
    [InlineData("= = =")]
    [InlineData("a = [ = ]")]
    [InlineData("a = [\nb = ")]
    [InlineData("a = {]\n]")]
    [InlineData("a = [{]}")]
    [InlineData("[[[")]
    [InlineData("a = '''\n''''''")]
    [InlineData("\"\\")]
    [InlineData("a = \"\"\"\\")]
    public void Odd_texts_are_parsed_and_print_back(string text) => AssertPrintsBack(SourceText.From("a.toml", text));

    private static void AssertPrintsBack(string name, byte[] bytes) => AssertPrintsBack(SourceText.FromBytes(name, bytes));

    /// <summary>The tokens tile the file: each starts where the one before ends.</summary>
    private static void AssertPrintsBack(SourceText source)
    {
        var tree = TomlSyntaxTree.Parse(source);
        var at = 0;
        foreach (var token in tree.Root.Tokens())
        {
            Assert.Equal(at, token.FullStart);
            Assert.InRange(token.Start, token.FullStart, token.End);
            at = token.End;
        }

        Assert.Equal(source.Length, at);
        Assert.Equal(source.Text, tree.ToString());
    }
}

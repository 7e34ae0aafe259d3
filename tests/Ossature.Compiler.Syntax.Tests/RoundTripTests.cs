using System.Text;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Syntax.Tests.Vmd;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>Printing a tree and parsing what was printed gives the tree.</summary>
public class RoundTripTests
{
    private const int Mutants = 60;

    [Fact]
    public void A_specification_printed_and_parsed_is_the_same() => AssertRoundTrips(Files(".smd"), SmdSyntaxTree.Parse);

    [Fact]
    public void An_architecture_printed_and_parsed_is_the_same() => AssertRoundTrips(Files(".amd"), AmdSyntaxTree.Parse);

    [Fact]
    public void A_verification_printed_and_parsed_is_the_same() =>
        AssertRoundTrips(SampleVmd.All.Select(Encoding.UTF8.GetBytes), VmdSyntaxTree.Parse);

    [Fact]
    public void A_configuration_printed_and_parsed_is_the_same() =>
        AssertRoundTrips(Files(".toml").Where((_, i) => i % 8 == 0), TomlSyntaxTree.Parse);

    [Theory]
    [InlineData("# a\n\nb\n", "# a\n\nc\n", true)]
    [InlineData("# a\n\nb\n", "# a\n\nbb\n", false)]
    [InlineData("## a\n- b\n", "## a\n+ b\n", false)]
    [InlineData("## a\nb\nc\n", "## a\nb\n\n\n", false)]
    public void Trees_are_the_same_when_nodes_kinds_and_places_are(string one, string other, bool same)
    {
        var compared = Record.Exception(() => TreeProperties.AssertSame(Checked.Smd(one), Checked.Smd(other)));

        Assert.Equal(same, compared is null);
        Assert.True(compared is null or TestFailure);
    }

    private static IEnumerable<byte[]> Files(string ending)
    {
        foreach (object[] file in (System.Collections.IEnumerable)Corpus.Files(ending))
        {
            yield return Corpus.Read((string)file[0]);
        }
    }

    private static void AssertRoundTrips(IEnumerable<byte[]> files, Func<SourceText, SyntaxTree> parse)
    {
        foreach (var mutant in files.SelectMany(file => Mutations.Of(file, seed: 8, Mutants).Prepend(file)))
        {
            var tree = parse(SourceText.FromBytes("a", mutant));
            TreeProperties.AssertSame(tree, parse(SourceText.From("a", tree.ToString())));
        }
    }
}

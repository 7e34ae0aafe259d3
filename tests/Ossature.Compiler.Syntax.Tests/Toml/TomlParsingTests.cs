using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Syntax.Toml.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlParsingTests
{
    /// <summary>Nearly all of it is the tables. A parse tree takes ten times as much.</summary>
    [Fact]
    public void A_plan_costs_at_most_15_bytes_for_each_of_its_own()
    {
        var tasks = Enumerable
            .Range(0, 500)
            .Select(i =>
                $"[[task]]\nid = \"{i:D3}\"\ntitle = \"What the task is called\"\noutputs = [\n    \"src/{i}.py\",\n]\nrefs = []\n\n"
            );
        var source = SourceText.From("plan.toml", string.Concat(tasks));

        // What is not compiled well yet boxes characters.
        for (var i = 0; i < 40; i++)
        {
            TomlSyntaxTree.Parse(source);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var tree = TomlSyntaxTree.Parse(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Empty(tree.Problems);
        Assert.InRange(allocated / (double)source.Length, 1, 15);
    }

    [Fact]
    public void The_parser_sees_every_token_as_one_of_its_general_kind()
    {
        foreach (var kind in Enum.GetValues<TomlTokenKind>())
        {
            var name = kind.ToString();
            var expected =
                kind == TomlTokenKind.EndOfFile ? TokenConstants.EOF
                : name.Contains("Key", StringComparison.Ordinal) ? TomlParser.NAME
                : kind >= TomlTokenKind.BasicString ? TomlParser.SCALAR
                : (int)kind;

            Assert.Equal(expected, new TomlTokenStream([new((ushort)kind, 0, 0, 0)]).LA(1));
        }
    }

    [Theory]
    [InlineData("a = [ yes 1 ]", "OSS1412")]
    [InlineData("a = [ yes,\n1 2 ]", "OSS1421 OSS1412")]
    [InlineData("a = 1\na = 2 2", "OSS1411")]
    [InlineData("a = 1\na = 2", "OSS1422")]
    public void How_a_line_is_written_comes_before_what_it_says(string text, string codes) =>
        Assert.Equal(
            codes,
            string.Join(' ', TomlSyntaxTree.Parse(SourceText.From("a.toml", text)).Problems.Select(problem => problem.Code))
        );

    [Fact]
    public void Each_bad_escape_of_a_line_is_told()
    {
        var tree = TomlSyntaxTree.Parse(
            SourceText.From(
                "a.toml",
                """
                path = "C:\dogs\and\cats"
                """
            )
        );

        Assert.Equal([10, 15, 19], tree.Problems.Select(problem => problem.Location.Span.Start));
        Assert.All(tree.Problems, problem => Assert.Equal(("OSS1416", true), (problem.Code, problem.Fix is not null)));
    }

    [Fact]
    public void A_table_of_many_keys_finds_each()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"k{i} = {i}\n"));
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", text + "k50 = 0\n"));
        var table = tree.Table;

        Assert.Single(tree.Problems);
        Assert.Equal(Enumerable.Range(0, 100), table.Entries.Select(entry => (int)((TomlInteger)entry.Value).Value));
        Assert.All(table.Entries, entry => Assert.Same(entry, table.Find(entry.Key)));
        Assert.Null(table.Find("k100"));
    }

    [Fact]
    public void The_nodes_are_made_once()
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", "a = 1\n"));

        Assert.Same(tree.Root, tree.Document);
    }
}

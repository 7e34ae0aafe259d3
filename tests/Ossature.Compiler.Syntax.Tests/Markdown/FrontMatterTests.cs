using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Markdown;

public class FrontMatterTests
{
    [Theory]
    [InlineData("id: X", "id = X")]
    [InlineData("id: 42", "id = 42")]
    [InlineData("id: \"a b\"\nstatus: 'x'", "id = \"a b\", status = \"x\"")]
    [InlineData("id:", "id = ")]
    [InlineData("", "")]
    [InlineData("{}", "")]
    [InlineData("# only a comment", "")]
    [InlineData("depends: []", "depends = []")]
    [InlineData("depends: [A, B]", "depends = [A B]")]
    [InlineData("depends: [ 'A' ,\n  B ]", "depends = [\"A\" B]")]
    [InlineData("depends:\n  - A\n  # c\n  - B\nid: X", "depends = [A B], id = X")]
    [InlineData("depends:\n- A\n-  'B'", "depends = [A \"B\"]")]
    [InlineData("depends: A, B", "depends = A, B")]
    [InlineData("id: X # comment", "id = X")]
    [InlineData("id: >-\n  a\n  b", "id = \"a b\"")]
    [InlineData("id: a\n  b", "id = a b")]
    [InlineData("id: {a: [1, {b: 2}]}\nx: 1", "id = ?, x = 1")]
    [InlineData("depends: [[A], B]", "depends = [? B]")]
    [InlineData("a: &x 1\nb: *x", "a = 1, b = ?")]
    [InlineData("[a, b]: c\nid: X", "id = X")]
    [InlineData("id: A\nid: B", "id = A, id = B")]
    public void Metadata_is_read_key_by_key(string yaml, string expected)
    {
        foreach (var breaks in new[] { "\n", "\r\n" })
        {
            var tree = Checked.Smd($"---\n{yaml}\n---\n".Replace("\n", breaks, StringComparison.Ordinal));
            Assert.Empty(tree.Problems);
            Assert.Equal(expected, FrontMatterText.Print(tree.FrontMatter!));
            Assert.All(tree.FrontMatter!.Entries, entry => Assert.Equal(entry.Key, Written(tree, entry.KeySpan)));
        }
    }

    [Theory]
    [InlineData("id: X", "X")]
    [InlineData("é: 'ü \U0001F600'\nid: [a, \U0001F600, X]", "[a, \U0001F600, X]")]
    [InlineData("a: ü \U0001F600 \U0001F600\nb: \U0001F600\nid: X", "X")]
    [InlineData("# \U0001F600\nb: {}\nid: X", "X")]
    [InlineData("b: {\U0001F600: \"\\U0001F600\"}\nid: [ X ]", "[ X ]")]
    [InlineData("x: |\n  a\n\n  b\nid: \"X\"", "\"X\"")]
    [InlineData("x: {}\nid: X Y   ", "X Y")]
    [InlineData("x: {}\nid:\n  - X\n  - Y\ny: z", "- X\n  - Y")]
    public void A_value_knows_where_it_stands(string yaml, string expected)
    {
        foreach (var breaks in new[] { "\n", "\r\n" })
        {
            var tree = Checked.Smd($"\uFEFF---\n{yaml}\n---\n".Replace("\n", breaks, StringComparison.Ordinal));
            Assert.Equal(
                expected.Replace("\n", breaks, StringComparison.Ordinal),
                Written(tree, tree.FrontMatter!.Find("id")!.Value.Span)
            );
        }
    }

    [Theory]
    [InlineData("depends: [A, B", "OSS1003", 2)]
    [InlineData("id: X\n\tstatus: y", "OSS1003", 2)]
    [InlineData("id: X\nb: c: d", "OSS1003", 3)]
    [InlineData("id: \"x", "OSS1003", 2)]
    [InlineData("id: X\n--- y", "OSS1003", 3)]
    [InlineData("id: X\n...\nmore", "OSS1003", 4)]
    [InlineData("- a\n- b", "OSS1004", 2)]
    [InlineData("just words", "OSS1004", 2)]
    public void What_is_no_mapping_is_reported_once_at_its_line(string yaml, string code, int line)
    {
        foreach (var breaks in new[] { "\n", "\r\n" })
        {
            var tree = Checked.Smd($"---\n{yaml}\n---\n".Replace("\n", breaks, StringComparison.Ordinal));
            var problem = Assert.Single(tree.Problems);
            Assert.Equal((code, line), (problem.Code, problem.Location.Start.Line));
            Assert.Null(tree.FrontMatter);
        }
    }

    [Theory]
    [InlineData("~", false, true)]
    [InlineData("Null", false, true)]
    [InlineData("no", false, true)]
    [InlineData("OFF", false, true)]
    [InlineData("0.0", false, true)]
    [InlineData("nO", false, false)]
    [InlineData("10", false, false)]
    [InlineData("no", true, false)]
    [InlineData("", true, true)]
    public void A_value_may_say_that_there_is_none(string text, bool quoted, bool expected) =>
        Assert.Equal(expected, new FrontMatterScalar(text, quoted, default).IsNothing);

    private static string Written(SmdSyntaxTree tree, TextSpan span) => tree.Source.ToString(span);
}

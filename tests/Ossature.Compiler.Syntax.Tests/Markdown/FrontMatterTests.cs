using System.Text.RegularExpressions;
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
    [InlineData("depends: [A, B", "[A, B", "the list that starts here with `[` is never closed", "depends: [A, B]")]
    [InlineData("depends: [A, B\nstatus: draft", "[A, B", "never closed", "depends: [A, B]\nstatus: draft")]
    [InlineData("depends: [A, B}", "}", "`}` closes nothing here", null)]
    [InlineData("depends: [A] B", "B", "there is text behind the closing bracket", null)]
    [InlineData("depends: ['A, B]", "'A, B]", "the text that starts here with `'` is never closed", "?")]
    [InlineData("id: X\n\tstatus: y", "\t", "a tab indents this line", "id: X\nstatus: y")]
    [InlineData("depends:\n\t- y", "\t", "a tab indents this line", "depends:\n  - y")]
    [InlineData("id: X\nb: c: d # e", ":", "a second colon stands in the value of `b`", "id: X\nb: \"c: d\" # e")]
    [InlineData("depends:\n- A: B: C", ":", "a second colon stands in the value of this item", "?")]
    [InlineData("id: \"x", "\"x", "the text that starts here with `\"` is never closed", "id: \"x\"")]
    [InlineData("id: 'x' y", "y", "there is text behind the closing quote", null)]
    [InlineData("id: X\nstatus:draft", ":", "there is no blank behind the colon of `status`", "id: X\nstatus: draft")]
    [InlineData("id:X", ":", "there is no blank behind the colon of `id`", "id: X")]
    [InlineData("id: X\nstatus draft\npriority: low", "status draft", "this line has no colon", null)]
    [InlineData("id: X\n status: draft", "status: draft", "this line is indented", "id: X\nstatus: draft")]
    [InlineData("id: X\n- A", "- A", "a list item stands under no key", null)]
    [InlineData("id: @X", "@", "the value of `id` cannot start with `@`", "id: \"@X\"")]
    [InlineData("id: `X`", "`", "cannot start with ```", "id: \"`X`\"")]
    [InlineData("id: X\n--- y", "--- y", "a second document starts here", null)]
    [InlineData("id: X\n...\nmore", "...", "a second document starts here", null)]
    [InlineData("id: *nobody\n&a &b c: d", "", "it makes no sense from here on", null)]
    public void A_fault_is_said_in_plain_words_where_it_stands(string yaml, string marked, string problem, string? repaired)
    {
        foreach (var breaks in new[] { "\n", "\r\n" })
        {
            var tree = Checked.Smd($"---\n{yaml}\n---\n".Replace("\n", breaks, StringComparison.Ordinal));
            var found = Assert.Single(tree.Problems);
            Assert.Equal("OSS1003", found.Code);
            Assert.Contains(problem, found.Message, StringComparison.Ordinal);
            if (marked.Length > 0)
            {
                Assert.Equal(marked, Written(tree, found.Location.Span));
            }

            Assert.Equal(repaired is null, found.Fix is null);
            if (repaired is { Length: > 1 })
            {
                var text = tree.Source.WithEdits(found.Fix!.Edits).Text.ReplaceLineEndings("\n");
                Assert.Equal($"---\n{repaired}\n---\n", text);
                Assert.Empty(Checked.Smd(text).Problems);
            }
        }
    }

    [Theory]
    [InlineData("- a\n- b")]
    [InlineData("just words")]
    [InlineData("[a, b]")]
    public void What_is_no_mapping_is_reported_at_its_line(string yaml)
    {
        var problem = Assert.Single(Checked.Smd($"---\n{yaml}\n---\n").Problems);
        Assert.Equal(("OSS1004", 2), (problem.Code, problem.Location.Start.Line));
    }

    [Theory]
    [InlineData("id: X\nstatus draft\npriority: low", "id = X, priority = low")]
    [InlineData("id: X\ndepends: [A, B\nstatus: draft", "id = X, status = draft")]
    [InlineData("depends:\n  - A\n\t- B\nid: X", "id = X")]
    [InlineData("id: \"X", "")]
    public void What_can_be_read_beside_a_fault_is_read(string yaml, string expected)
    {
        var tree = Checked.Smd($"---\n{yaml}\n---\n");
        Assert.True(tree.FrontMatter!.IsPartial);
        Assert.Equal(expected, FrontMatterText.Print(tree.FrontMatter));
    }

    [Theory]
    [InlineData("---\nid: X\nstatus: draft\n\n# T\n", "---\nid: X\nstatus: draft\n---\n\n# T\n")]
    [InlineData("---\r\nid: X\r\n# T\r\n", "---\r\nid: X\r\n---\r\n# T\r\n")]
    [InlineData("---\nid: X", null)]
    [InlineData("---\n\n# T\n", null)]
    [InlineData("---\nwords\n\n# T\n", null)]
    public void Frontmatter_that_is_never_closed_is_read_and_can_be_closed(string text, string? repaired)
    {
        var tree = Checked.Smd(text);
        var problem = Assert.Single(tree.Problems);
        Assert.Equal(("OSS1002", 1), (problem.Code, problem.Location.Start.Line));
        Assert.Equal(repaired, problem.Fix is { } fix ? tree.Source.WithEdits(fix.Edits).Text : null);
        Assert.Equal(
            text.Contains("id", StringComparison.Ordinal) ? "X" : null,
            (tree.FrontMatter!.Find("id")?.Value as FrontMatterScalar)?.Text
        );
    }

    [Fact]
    public void No_fault_is_said_in_the_words_of_the_library()
    {
        string[] pieces =
        [
            "id",
            ": ",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\n",
            "\n",
            "'",
            "\"",
            "#",
            "\t",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "%",
            "@",
            "?",
            " ",
            "  ",
            "x",
        ];
        var random = new Random(6);
        var said = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var yaml = string.Concat(random.GetItems(pieces, random.Next(1, 12)));
            var tree = SmdSyntaxTree.Parse(SourceText.From("x.smd", $"---\n{yaml}\n---\n"));
            said.UnionWith(
                tree.Problems.Where(problem => problem.Code == "OSS1003")
                    .Select(problem => Regex.Replace(problem.Message, "`[^`]*``?", "…"))
            );
        }

        Assert.InRange(said.Count, 8, 16);
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

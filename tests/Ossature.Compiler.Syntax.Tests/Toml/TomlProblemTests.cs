using Ossature.Compiler.Syntax.Toml;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Toml;

public sealed class TomlProblemTests
{
    [Fact]
    public void A_control_character_is_named()
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", "a = \"b\u0007c\"\n# d\u0000\n"));

        Assert.Equal(
            [
                "a.toml:1:7: error[OSS1401]: the control character U+0007 cannot stand in a TOML file",
                "a.toml:2:4: error[OSS1401]: the control character U+0000 cannot stand in a TOML file",
            ],
            tree.Problems.Select(problem => problem.ToString())
        );
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_located()
    {
        var tree = TomlSyntaxTree.Parse(SourceText.FromBytes("a.toml", [.. "a = \""u8, 0xC3, 0x28, .. "\"\n"u8]));

        Assert.Equal("a.toml:1:6: error[OSS1402]: these bytes are not UTF-8", Assert.Single(tree.Problems).ToString());
    }

    [Theory]
    [InlineData("[", "]", 200_000)]
    [InlineData("{a=", "}", 200_000)]
    [InlineData("[{a=", "}]", 100_000)]
    [InlineData("[", "", 200_000)]
    [InlineData("{a=[", "", 100_000)]
    public void Deep_nesting_is_refused_without_overflowing_the_stack(string open, string close, int times)
    {
        var text =
            "a = " + string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times)) + "\nb = 1\n";
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", text));

        Assert.Contains(tree.Problems, problem => problem.Code is "OSS1415" or "OSS1404");
        Assert.Equal(text, tree.ToString());
    }

    [Fact]
    public void A_key_of_many_parts_is_refused()
    {
        var key = string.Join('.', Enumerable.Repeat("a", 100_000));
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", $"{key} = 1\n[{key}]\n"));

        Assert.Equal(["OSS1415", "OSS1415"], tree.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_unclosed_array_is_one_problem_and_the_lines_behind_it_are_read()
    {
        var tree = Check(
            """
            a = [
            ~   ^ OSS1404 this `[` is never closed
              1, # one
              2
            b = 3
            [c]
            d = 4
            """
        );

        Assert.Equal(3, Assert.IsType<TomlInteger>(tree.Table.Find("b")!.Value).Value);
        Assert.Equal(2, Assert.IsType<TomlArray>(tree.Table.Find("a")!.Value).Items.Count);
        Assert.NotNull(Assert.IsType<TomlTable>(tree.Table.Find("c")!.Value).Find("d"));
    }

    [Fact]
    public void An_unclosed_inline_table_ends_with_its_line() =>
        Check(
            """
            a = { b = 1
            ~   ^ OSS1404 this `{` is never closed
            c = [ { d = 1, ]
            ~     ^ OSS1404 this `{` is never closed
            e = 2
            """
        );

    [Fact]
    public void An_inline_table_over_several_lines_is_one_problem() =>
        Check(
            """
            a = {
            ~   ^ OSS1414
              b = 1,
              c = 2
            }
            d = 3
            """
        );

    [Theory]
    [InlineData("a = [1 2]", "a = [1, 2]")]
    [InlineData("a = [\"x\n2]", null)]
    [InlineData("a = [{b = 1\n2]", null)]
    public void A_comma_is_put_in_where_the_value_before_it_ends(string text, string? expected)
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", text));
        var fix = Assert.Single(tree.Problems, problem => problem.Code == "OSS1412").Fix;

        Assert.Equal(expected, fix is null ? null : tree.Source.WithEdits(fix.Edits).Text);
    }

    [Fact]
    public void Each_line_tells_its_first_problem_where_it_is() =>
        Check(
            """
            a = "x
            ~   ^^ OSS1403 this string is not closed
            b 1
            ~ 1+1 OSS1409 `=` is missing behind the key `b`
            c =
            ~ ^ OSS1410 the value of `c` is missing
            d = 1 2 = 3
            ~     ^ OSS1411 `2` stands where the end of the line belongs
            e = [1 2]
            ~      ^ OSS1412 in front of `2`
            f = [1,, 2]
            ~      ^ OSS1411 `,` stands where a value belongs
            g = yes
            ~   ^^^ OSS1421 `yes` is not a value
            h = 1__0
            ~   ^^^^ OSS1419 `1__0` is not a number
            i = "a\qb"
            ~     ^^ OSS1416 `\q` is not an escape sequence
            j = "\uD800"
            ~    ^^^^^^ OSS1417
            k. = 1
            ~ | OSS1406
            [l
            ~ 1+1 OSS1405
            [m] n
            ~   ^ OSS1411
            ] o
            ~ 1+1 OSS1411 `]` stands where a key or a header belongs
            p = 2024-02-30
            ~   ^^^^^^^^^^ OSS1420
            q = 24:00:00
            ~   ^^^^^^^^ OSS1420
            r = 0x8000000000000000
            ~   ^^^^^^^^^^^^^^^^^^ OSS1418
            """
        );

    [Fact]
    public void What_is_defined_twice_is_named_with_the_line_of_the_first() =>
        Check(
            """
            a = 1
            a = 2
            ~ 1+1 OSS1422 `a` is already defined as an integer on line 1
            b.c = 1
            [b]
            ~^ OSS1422 `b` is already defined as a table on line 3
            c = 1
            [d]
            [d.e]
            [[d.e]]
            ~ ^^^ OSS1422 `d.e` is already defined as a table on line 7
            [f]
            g = { h = 1 }
            g.i = 2
            ~ 1+1 OSS1422
            [a.j]
            ~^ OSS1423 `a` is an integer, defined on line 1
            [f.g.k]
            ~  ^ OSS1422 `g` is already defined as an inline table on line 10
            """
        );

    [Fact]
    public void A_file_of_nothing_but_problems_reports_as_many_as_help()
    {
        var tree = TomlSyntaxTree.Parse(SourceText.From("a.toml", string.Concat(Enumerable.Repeat("] = x\n", 50_000))));

        Assert.Equal(200, tree.Problems.Length);
    }

    private static TomlSyntaxTree Check(string text)
    {
        var fixture = Fixture.Parse(text, "a.toml");
        var tree = TomlSyntaxTree.Parse(fixture["a.toml"].Source);
        fixture.AssertDiagnostics(tree.Problems);
        Assert.Equal(fixture["a.toml"].Text, tree.ToString());
        return tree;
    }
}

using System.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public class SdsHostileInputTests
{
    [Fact]
    public void Any_bytes_at_all_give_a_tree()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Checked.Sds(bytes);
            Checked.Sds(Encoding.ASCII.GetBytes(random.GetItems("{}[]()!>~=-*?@|+,:;./\"\\ \n\ra1\t".AsSpan(), 60)));
        }
    }

    [Fact]
    public void Any_words_in_any_order_give_a_tree()
    {
        string[] pieces =
        [
            .. "system module contract system_invariant spec runtime entity edge machine error event action api".Split(' '),
            .. "invariant auth limit observe migrate evolve seed on in out ref payload initial terminal default".Split(' '),
            .. "name Café a-b v1.0 1 0.5 5ms 1.2.3 § \"x\" /x/{id} / /a/ <-> -> => >> <= >= != .. **".Split(' '),
            .. "{ } ( ) [ ] : , ; . * ? ! ~ @ | + - = < > { } : name name { { } }".Split(' '),
            .. new[]
            {
                "\n",
                "\n",
                "\n",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "-- c\n",
                "\nentity E {\n",
                "\n}\n",
                "\nevolve E {\n",
                "\nseed {\n",
            },
            .. new[] { "\napi GET /x {\n", "\nauth {\n", "\nlimit {\n", "\nobserve {\n", "\nmachine A.b {\n", "\nevent a.b {\n" },
        ];
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            Checked.Sds(string.Join(i % 3 == 0 ? "" : " ", random.GetItems(pieces, random.Next(1, 40))));
        }
    }

    [Theory]
    [InlineData("entity E {\n  a: ", "[", "")]
    [InlineData("entity E {\n  a: ", "[", "]")]
    [InlineData("entity E {\n  a: ", "{a:", "}")]
    [InlineData("entity E {\n  a: ", "{a:\n", "}")]
    [InlineData("entity E {\n  a: ", "[{a:", "}]")]
    [InlineData("seed {\n  A ", "{a:", "}")]
    [InlineData("seed {\n  A {a: ", "[", "]")]
    [InlineData("api GET / {\n  ! ", "(", ")")]
    [InlineData("api GET / {\n  ! ", "{", "}")]
    [InlineData("api GET / {\n  ! ", "({[", "")]
    [InlineData("", "{", "")]
    [InlineData("", "{\n", "}\n")]
    [InlineData("", "}", "")]
    [InlineData("entity ", "{ a:", "")]
    [InlineData("action f(a: ", "{a:", "}")]
    public void Depth_is_no_danger(string start, string open, string close)
    {
        const int depth = 50_000;
        Checked.Sds(
            start + string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth)) + "\n}\n"
        );
    }

    [Fact]
    public void Types_that_are_nested_in_any_order_give_a_tree()
    {
        (string Open, string Close)[] forms =
        [
            ("[", "]"),
            ("[", ", y]"),
            ("[x, ", "]"),
            ("{a:", "}"),
            ("{\n a:", "}"),
            ("{a:", ""),
        ];
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++)
        {
            var nested = random.GetItems(forms, random.Next(60, 140));
            Checked.Sds(
                $"entity E {{\n  a: {string.Concat(nested.Select(form => form.Open))}z{string.Concat(nested.Reverse().Select(form => form.Close))}\n}}\n"
            );
        }
    }

    [Fact]
    public void A_bracket_too_deep_costs_its_line_only()
    {
        var tree = Checked.Sds($"entity E {{\n  a: {new string('[', 500)}b{new string(']', 500)}\n  b: int\n}}\nseed x\n");

        Assert.Equal(
            ["expected fewer brackets inside each other, found `[`", "expected `{`, found `x`"],
            tree.Problems.Select(problem => problem.Message)
        );
    }

    [Theory]
    [InlineData("entity E {", "a: int b: int ", "}")]
    [InlineData("entity E {\n", "a: int b: int\n", "}")]
    [InlineData("entity E {\n", "a int\n", "}")]
    [InlineData("", "entity E { a: int }\n", "")]
    [InlineData("", "entity E {\n a: int\n\n", "")]
    [InlineData("", "entitiy E {\n a: int\n}\n", "")]
    [InlineData("", "}\n", "")]
    [InlineData("", "} ", "")]
    [InlineData("entity E {\n  a: [", "a, ", "]\n}")]
    [InlineData("entity E {\n  a: {", "a, ", "}\n}")]
    [InlineData("entity E {\n  a: {", "a: int b: int ", "}\n}")]
    [InlineData("entity E {\n  a: b", ".c", "\n}")]
    [InlineData("entity E {\n  a: b", " . c", "\n}")]
    [InlineData("auth {\n", "/a/:b:c : x : y\n", "}")]
    [InlineData("auth {\n /a", ":b", "\n}")]
    [InlineData("api GET ", "/a/ {", "")]
    [InlineData("invariant {\n", "a ) ( b } ", "}")]
    [InlineData("invariant {\n", "a { b\n", "}")]
    [InlineData("entity ", "a ", "{\n}")]
    [InlineData("machine A.b {\n a", " -> b", "\n}")]
    public void Neither_size_nor_number_is_limited(string start, string unit, string end) =>
        Checked.Sds(start + string.Concat(Enumerable.Repeat(unit, 30_000)) + end);
}

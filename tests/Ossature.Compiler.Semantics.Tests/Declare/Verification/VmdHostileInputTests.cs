using System.Text;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class VmdHostileInputTests
{
    private const string Sample = """
        @spec SHELF
        @arch SHELF
        @status draft
        @fixture BED = {"a | b": [1, NaN, "\u00e9"]}
        @fixture probe = !a probe
        @covers one, "Two, \"three\""
        f(x, y:decimal, probe) -> text ~approx:0.5 ~matches
        a | BED | "1.5" | "^[a-z]+(b|c)$"
        b | {"x": [true, null]} | -2e3 | !Error.Type: text # c
        c | "a\\" | 0 | Ok

        scenario a call:
        given name = "Emma"
        given BED
        when f(BED, name, [1, 2])
        then returns {"a": -1.5}

        scenario commands:
        when $ t "two words" \xff a\ b "\"\x41"
        > output
        then exit 3
        when $ u
        then stdout matches "[0-9]{2,3}"
        then stderr has "x"
        """;

    [Fact]
    public void A_damaged_file_gets_diagnostics_that_lie_inside_it()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        foreach (var mutant in Mutations.Of(bytes, seed: 5, count: 3000))
        {
            AssertSound(SourceText.FromBytes("x.vmd", mutant));
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_does_too()
    {
        for (var length = 0; length < Sample.Length; length++)
        {
            AssertSound(SourceText.From("x.vmd", Sample[..length]));
        }
    }

    [Fact]
    public void Words_of_the_language_in_any_order_do_too()
    {
        string[] pieces =
        [
            .. "@spec @fixture @covers scenario given when then returns raises exit stdout has matches f(x) A BED = ! | : ~approx 1 -".Split(
                ' '
            ),
            .. "\" \\ # $ > , ( ) [ ] { } * ~ \\x4 \\u12 -> \uDC80 \uD83D 東".Split(' '),
            .. new[]
            {
                " ",
                " ",
                "\t",
                "\n",
                "\n",
                "\n",
                "\n\n",
                "scenario a:\nwhen ",
                "f(x)\na | ",
                "scenario b:\nwhen $ ",
                "then stdout matches \"",
            },
        ];
        var random = new Random(6);
        for (var i = 0; i < 5000; i++)
        {
            AssertSound(SourceText.From("x.vmd", string.Concat(random.GetItems(pieces, 40))));
        }
    }

    [Theory]
    [InlineData("@spec A\nf(x)\n", "a | b | c\n")]
    [InlineData("@spec A\nf(x)\n", "a\n")]
    [InlineData("@spec A\n", "f(x) ~a ~b ~c\n\n")]
    [InlineData("@spec A\n", "@fixture A = B\n")]
    [InlineData("@spec A\n", "@covers a b, c d\n")]
    [InlineData("@spec A\n", "scenario x:\nwhen f(b)\n\n")]
    [InlineData("@spec A\nf(", "x, ")]
    [InlineData("@spec A\nf(x)\na | ", "[")]
    [InlineData("@spec A\nf(x)\na | ", "\"#\" |")]
    [InlineData("@spec A\nf(x) ", "~a ")]
    [InlineData("@spec A\nscenario x:\nwhen f(", "1, ")]
    [InlineData("@spec A\nscenario x:\nwhen $ t ", "\"a\\\" \" ")]
    [InlineData("@spec A\nscenario x:\nwhen $ t\n", "> x\n")]
    [InlineData("@spec A\nscenario x:\nwhen $ t\nthen stdout matches \"", "([")]
    public void Whatever_is_repeated_is_read_in_one_go(string start, string piece) =>
        AssertSound(SourceText.From("x.vmd", start + string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static void AssertSound(SourceText source)
    {
        var (verification, diagnostics) = Declared.Vmd(source);
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.Span;
            Assert.InRange(span.Start, 0, source.Length);
            Assert.InRange(span.End, span.Start, source.Length);
            Assert.NotEqual("", diagnostic.Message);
            Assert.NotEqual("", diagnostic.Help);
        }

        Assert.True(verification is null || verification.IsComplete == (diagnostics.Count == 0));
    }
}

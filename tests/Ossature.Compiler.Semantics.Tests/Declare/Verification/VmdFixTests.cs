using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class VmdFixTests
{
    /// <summary>What stands in the file, and what stands there once all fixes are applied.</summary>
    [Theory]
    [InlineData("@spec A\n@coverz x\nf(x)\na | 1 | 2\n", "@coverz", "@covers")]
    [InlineData("@spec A\n@status reveiw\nf(x)\na | 1 | 2\n", "reveiw", "review")]
    [InlineData("@spec A\n@covers Two words\nf(x)\na | 1 | 2\n", "Two words", "\"Two words\"")]
    [InlineData("@spec A\n@fixture BED = 1\nf(x)\na | BEDS | 2\n", "BEDS", "BED")]
    [InlineData("@spec A\nf(x)\na | 'b' | 2\n", "'b'", "\"b\"")]
    [InlineData("@spec A\nf(x)\na | [True] | 2\n", "True", "true")]
    [InlineData("@spec A\nf(x) ~strct\na | 1 | 2\n", "~strct", "~struct")]
    [InlineData("@spec A\nf(x) ~struct decimal\na | 1 | 2\n", " decimal", " ~decimal")]
    [InlineData("@spec A\nf(x) ~struct  ~struct\na | 1 | 2\n", "  ~struct\n", "\n")]
    [InlineData("@spec A\nf(x) ~struct:2\na | 1 | 2\n", ":2", "")]
    [InlineData("@spec A\nf(x:decmal)\na | 1 | 2\n", "decmal", "decimal")]
    [InlineData("@spec A\nf(x)\na | 1 | 2\ng(y)\nb | 1 | 2\n", "\ng(y)", "\n\ng(y)")]
    [InlineData("@spec A\r\nf(x)\r\na | 1 | 2\r\nscenario x:\r\n", "\r\nscenario", "\r\n\r\nscenario")]
    [InlineData("@spec A\nScenario x:\nwhen f()\nthen ok\n", "Scenario", "scenario")]
    [InlineData("@spec A\nscenario x  # c\nwhen f()\nthen ok\n", "x  #", "x:  #")]
    [InlineData("@spec A\nscenario x:\nwhen f()\nthan ok\n", "than", "then")]
    [InlineData("@spec A\nscenario x:\nwhen f()\nthen ok\nscenario y:\nwhen f()\nthen ok\n", "\nscenario y", "\n\nscenario y")]
    [InlineData("@spec A\n@fixture BED = 1\nscenario x:\ngiven BEDS\nwhen f()\nthen ok\n", "BEDS", "BED")]
    [InlineData("@spec A\nscenario x:\ngiven bed = 1\nwhen f(bet)\nthen ok\n", "bet", "bed")]
    [InlineData("@spec A\nscenario x:\nwhen f(1 2)\nthen ok\n", "1 2", "1 , 2")]
    [InlineData("@spec A\nscenario x:\nwhen f()\nthen return 1\n", "return", "returns")]
    [InlineData("@spec A\nscenario x:\nwhen $ t\nthen stdot empty\n", "stdot", "stdout")]
    [InlineData("@spec A\nscenario x:\nwhen $ t\nthen stdout hass \"a\"\n", "hass", "has")]
    public void A_fix_writes_what_was_meant(string text, string written, string meant)
    {
        var source = SourceText.From("x.vmd", text);
        var (_, diagnostics) = Declared.Vmd(source);
        var error = Assert.Single(diagnostics);
        Assert.Equal(text.Replace(written, meant, StringComparison.Ordinal), source.WithEdits(error.Fix!.Edits).Text);
    }

    [Theory]
    [InlineData("@spec A\n@colour x\nf(x)\na | 1 | 2\n")]
    [InlineData("@spec A\nf(x)\na | word | 2\n")]
    [InlineData("@spec A\nf(x)\na | 'b\\n' | 2\n")]
    [InlineData("@spec A\n@covers a/b\nf(x)\na | 1 | 2\n")]
    [InlineData("@spec A\nscenario x:\nwhen f()\nthen ok now\n")]
    [InlineData("@spec A\nscenario x:\nwhen $ t\nthen stdout\n")]
    public void Where_nothing_is_certain_there_is_no_fix(string text) =>
        Assert.Null(Assert.Single(Declared.Vmd(SourceText.From("x.vmd", text)).Diagnostics).Fix);
}

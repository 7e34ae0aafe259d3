namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class NearNamesTests
{
    [Theory]
    [InlineData("outptu", "output")]
    [InlineData("Output", "output")]
    [InlineData("ouput", "output")]
    [InlineData("langage", "language")]
    [InlineData("dri", "dir")]
    public void A_slip_of_the_keyboard_finds_its_name(string name, string expected) =>
        Assert.Equal(expected, NearNames.Nearest(name, ["dir", "framework", "language", "output"]));

    [Theory]
    [InlineData("banana")]
    [InlineData("")]
    public void Another_word_finds_none(string name) => Assert.Null(NearNames.Nearest(name, ["framework", "output"]));

    [Fact]
    public void Of_two_equally_near_names_the_first_by_name_is_taken() =>
        Assert.Equal("cat", NearNames.Nearest("at", ["hat", "cat"]));

    [Fact]
    public void Without_a_near_name_the_known_ones_are_listed()
    {
        Assert.Equal("known are: `a`, `b`", NearNames.Help("zzzz", ["b", "a", "b"]));
        Assert.Equal("there are none", NearNames.Help("zzzz", []));
        Assert.EndsWith(
            "`h` and 2 more",
            NearNames.Help("zzzz", "abcdefghij".Select(c => c.ToString())),
            StringComparison.Ordinal
        );
    }
}

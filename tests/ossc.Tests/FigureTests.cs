using Ossature.CommandLine.Building;
using Ossature.CommandLine.Output;

namespace Ossature.CommandLine.Tests;

public sealed class FigureTests
{
    [Theory]
    [InlineData("500", 500L)]
    [InlineData("1.5k", 1000L, 500L)]
    [InlineData("1.5M", 1_500_000L)]
    [InlineData("at least 500", 500L, null)]
    [InlineData("unknown", null, null)]
    [InlineData("0", 0L)]
    public void A_sum_of_tokens_claims_no_more_than_was_stated(string expected, params long?[] figures) =>
        Assert.Equal(expected, figures.Aggregate(default(TokenSum), (sum, figure) => sum.Add(figure)).ToString());

    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(1.26, "1.3 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(7200, "120 min 00 s")]
    public void A_time_reads_like_a_time(double seconds, string expected) =>
        Assert.Equal(expected, Duration.Show(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Columns_stand_under_each_other_whatever_they_hold() =>
        Assert.Equal(
            "1   漢  x\n10  ab  y\u241bz\n",
            TextTable.Render([
                ["1", "漢", "x"],
                ["10", "ab", "y\u001bz"],
            ])
        );
}

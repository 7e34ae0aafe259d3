using System.Globalization;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("20", SdsQuantityKind.Number, "20", "")]
    [InlineData("0.10", SdsQuantityKind.Number, "0.10", "")]
    [InlineData("200ms", SdsQuantityKind.Duration, "200", "ms")]
    [InlineData("1.5s", SdsQuantityKind.Duration, "1500.0", "s")]
    [InlineData("2sec", SdsQuantityKind.Duration, "2000", "sec")]
    [InlineData("1second", SdsQuantityKind.Duration, "1000", "second")]
    [InlineData("2seconds", SdsQuantityKind.Duration, "2000", "seconds")]
    [InlineData("1m", SdsQuantityKind.Duration, "60000", "m")]
    [InlineData("15min", SdsQuantityKind.Duration, "900000", "min")]
    [InlineData("1minute", SdsQuantityKind.Duration, "60000", "minute")]
    [InlineData("2minutes", SdsQuantityKind.Duration, "120000", "minutes")]
    [InlineData("1h", SdsQuantityKind.Duration, "3600000", "h")]
    [InlineData("1hour", SdsQuantityKind.Duration, "3600000", "hour")]
    [InlineData("2hours", SdsQuantityKind.Duration, "7200000", "hours")]
    [InlineData("1d", SdsQuantityKind.Duration, "86400000", "d")]
    [InlineData("1day", SdsQuantityKind.Duration, "86400000", "day")]
    [InlineData("2days", SdsQuantityKind.Duration, "172800000", "days")]
    [InlineData("1w", SdsQuantityKind.Duration, "604800000", "w")]
    [InlineData("1week", SdsQuantityKind.Duration, "604800000", "week")]
    [InlineData("2weeks", SdsQuantityKind.Duration, "1209600000", "weeks")]
    [InlineData("7B", SdsQuantityKind.Size, "7", "B")]
    [InlineData("1.5KB", SdsQuantityKind.Size, "1536.0", "KB")]
    [InlineData("2MB", SdsQuantityKind.Size, "2097152", "MB")]
    [InlineData("3GB", SdsQuantityKind.Size, "3221225472", "GB")]
    [InlineData("3x", SdsQuantityKind.Multiple, "3", "x")]
    [InlineData("12.5%", SdsQuantityKind.Percentage, "0.125", "%")]
    [InlineData("3fortnights", SdsQuantityKind.Unknown, "3", "fortnights")]
    [InlineData("5kb", SdsQuantityKind.Unknown, "5", "kb")]
    [InlineData("000000000000000000000001d", SdsQuantityKind.Duration, "86400000", "d")]
    [InlineData("999999999999999999w", SdsQuantityKind.Duration, "604799999999999999395200000", "w")]
    public void A_number_is_read_with_its_unit(string text, SdsQuantityKind kind, string value, string unit)
    {
        var tree = Assert.IsType<DurationGoalSyntax>(ClauseReads.Tree(ClauseForm.Soft, "cache: " + text));
        var quantity = tree.Duration.Quantity;

        Assert.Equal((kind, unit), (quantity.Kind, quantity.Unit));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
    }

    [Theory]
    [InlineData("30/min", SdsQuantityKind.Rate, 60_000)]
    [InlineData("30/s", SdsQuantityKind.Rate, 1000)]
    [InlineData("30/hours", SdsQuantityKind.Rate, 3_600_000)]
    [InlineData("30/day", SdsQuantityKind.Rate, 86_400_000)]
    [InlineData("30/week", SdsQuantityKind.Unknown, 30)]
    [InlineData("30/ms", SdsQuantityKind.Unknown, 30)]
    [InlineData("30/fortnight", SdsQuantityKind.Unknown, 30)]
    public void A_rate_is_read_with_its_window(string text, SdsQuantityKind kind, int value)
    {
        var quantity = Assert.IsType<RateSyntax>(ClauseReads.Tree(ClauseForm.Rate, text)).Rate.Quantity;

        Assert.Equal((kind, 30m, (decimal)value), (quantity.Kind, quantity.Number, quantity.Value));
        Assert.Equal(text.Split('/')[1], quantity.Unit);
    }

    [Theory]
    [InlineData(ClauseForm.Condition, "a > 1234567890123456789")]
    [InlineData(ClauseForm.Condition, "a > 0.1234567890123456789")]
    [InlineData(ClauseForm.Condition, "a in 1234567890123456789..*")]
    [InlineData(ClauseForm.Outcome, "1234567890123456789")]
    [InlineData(ClauseForm.Rate, "1234567890123456789/s")]
    [InlineData(ClauseForm.Invariant, "a per b: max 1234567890123456789")]
    public void A_number_that_nobody_can_mean_is_refused(ClauseForm form, string text) => ClauseReads.AssertOpaque(form, text);

    [Fact]
    public void The_ends_of_a_range_and_a_status_are_values()
    {
        var range = Assert.IsType<RangeConditionSyntax>(ClauseReads.Tree(ClauseForm.Condition, "a in -1.5..*"));
        var outcome = Assert.IsType<OutcomeSyntax>(ClauseReads.Tree(ClauseForm.Outcome, "404 \"no \\\"x\\\"\""));
        var status = Assert.IsType<StatusOutcomeSyntax>(outcome.Head);

        Assert.Equal((-1.5m, null), (range.Lower.Value, range.Upper.Value));
        Assert.Equal((404m, "no \"x\""), (status.Status, status.Message!.Value));
    }
}

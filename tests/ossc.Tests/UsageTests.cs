namespace Ossature.CommandLine.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("buidl", "`buidl` is not a command; did you mean `build`?")]
    [InlineData("build --job 2", "`--job` is not an option; did you mean `--jobs`?")]
    [InlineData("build --jobs x", "`--jobs` takes a number from 1 upwards, not `x`")]
    [InlineData("build --jobs 0", "`--jobs` takes a number from 1 upwards, not `0`")]
    [InlineData("build --jobs 99999999999", "`--jobs` takes a number from 1 upwards, not `99999999999`")]
    [InlineData("check --format xml", "Argument `xml` not recognized. Must be one of: `text` `json` `sarif` `github`")]
    [InlineData("init a b", "`b` is not an argument that this command takes")]
    public void Wrong_usage_is_one_sentence_on_stderr_and_exit_code_2(string line, string expected)
    {
        var result = new Ossc().Run(line.Split(' '));

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.StartsWith($"ossc: {expected}\nhelp: `ossc", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void A_response_file_is_not_read()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/x", "--help");

        Assert.Equal(2, ossc.Run("@/demo/x").ExitCode);
    }

    [Fact]
    public void What_was_typed_cannot_steer_the_terminal() => Assert.DoesNotContain('\u001b', new Ossc().Run("\u001b[2J").Error);
}

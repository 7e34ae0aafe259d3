using System.Text.RegularExpressions;

namespace Ossature.CommandLine.Tests;

public sealed partial class ColorTests
{
    private static OsscResult Check(bool terminal, string? noColor, params string[] options)
    {
        var disk = Samples.Project().Disk;
        var ossc = new Ossc(disk) { IsTerminal = terminal };
        disk.Put("/demo/specs/bad.smd", "no front matter [red]\n\ttabs\n");
        if (noColor is not null)
        {
            ossc.Variables["NO_COLOR"] = noColor;
        }

        return ossc.Run(["check", .. options]);
    }

    [Theory]
    [InlineData(false, null, "", false)]
    [InlineData(true, null, "", true)]
    [InlineData(true, "1", "", false)]
    [InlineData(true, "", "", true)]
    [InlineData(false, "1", "--color always", true)]
    [InlineData(true, null, "--color never", false)]
    public void Colour_is_used_where_it_is_wanted(bool terminal, string? noColor, string options, bool expected) =>
        Assert.Equal(
            expected,
            Check(terminal, noColor, options.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Out.Contains('\u001b', StringComparison.Ordinal)
        );

    [Fact]
    public void Colour_changes_no_character() =>
        Assert.Equal(Check(false, null).Out, Sequences().Replace(Check(true, null).Out, ""));

    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex Sequences();
}

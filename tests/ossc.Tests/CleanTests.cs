namespace Ossature.CommandLine.Tests;

public sealed class CleanTests
{
    private static readonly string[] Left = [".ossature/cache/blobs/a", ".ossature/plan.toml", ".ossature/tasks/001/prompt.md"];
    private static readonly string[] Gone =
    [
        ".ossature/journal",
        ".ossature/lock",
        ".ossature/state.toml",
        ".ossature/work/001/a",
    ];

    private static Ossc Built(string? answers = null)
    {
        var ossc = new Ossc { Answers = answers };
        foreach (var file in Left.Concat(Gone).Append("ossature.toml").Append("output/Program.cs"))
        {
            ossc.Disk.Put("/demo/" + file, file == "ossature.toml" ? Samples.Configuration : "x");
        }

        return ossc;
    }

    private static string[] State(Ossc ossc) =>
        [
            .. ossc
                .Disk.Paths.Where(path => path.Contains("/.ossature/", StringComparison.Ordinal))
                .Select(path => path["/demo/".Length..]),
        ];

    [Fact]
    public void Plan_records_and_cache_are_kept()
    {
        var ossc = Built();
        var result = ossc.Run("clean", "--yes");

        Assert.Equal((0, "deleted 4 files in .ossature\n"), (result.ExitCode, result.Error));
        Assert.Equal(Left, State(ossc));
        Assert.True(ossc.Disk.FileExists("/demo/output/Program.cs"));
    }

    [Fact]
    public void All_means_all()
    {
        var ossc = Built();
        ossc.Run("clean", "--all", "--yes");

        Assert.Empty(State(ossc));
        Assert.True(ossc.Disk.FileExists("/demo/output/Program.cs"));
    }

    [Fact]
    public void Without_a_terminal_cleaning_needs_yes()
    {
        var ossc = Built();
        var result = ossc.Run("clean");

        Assert.Equal((2, "OSS4160", 7), (result.ExitCode, result.Codes, State(ossc).Length));
    }

    [Theory]
    [InlineData("y\n", 3)]
    [InlineData("\n", 7)]
    [InlineData("n\n", 7)]
    [InlineData("", 7)]
    public void The_question_defaults_to_no(string answer, int left)
    {
        var ossc = Built(answer);
        var result = ossc.Run("clean");

        Assert.Equal((0, left), (result.ExitCode, State(ossc).Length));
        Assert.StartsWith(
            "Delete 4 files in .ossature (journal, lock, state.toml, work)? [y/N] ",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_to_do_is_said()
    {
        var ossc = Built();
        ossc.Run("clean", "--yes");

        Assert.Equal("there is nothing to clean in .ossature\n", ossc.Run("clean").Error);
    }
}

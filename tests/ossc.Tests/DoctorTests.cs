using System.Text.Json;

namespace Ossature.CommandLine.Tests;

public sealed class DoctorTests
{
    [Fact]
    public void It_needs_no_project()
    {
        var result = new Ossc().Run("doctor");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\nguards\n", result.Out);
        Assert.Contains("\nother files ", result.Out);
        Assert.Contains("\ntool chains\n", result.Out);
    }

    [Fact]
    public void It_tells_programs_the_same()
    {
        using var json = JsonDocument.Parse(new Ossc().Run("doctor", "--format", "json").Out);
        var root = json.RootElement;

        Assert.Contains(
            root.GetProperty("isolation").GetString(),
            root.GetProperty("mechanisms")
                .EnumerateArray()
                .Where(mechanism => mechanism.GetProperty("available").GetBoolean())
                .Select(mechanism => mechanism.GetProperty("name").GetString())
                .Append("none")
        );
        Assert.All(root.GetProperty("guards").EnumerateArray(), guard => Assert.NotEmpty(guard.GetProperty("how").GetString()!));
        Assert.Contains("/usr", root.GetProperty("read").EnumerateArray().Select(path => path.GetString()));
    }

    [Fact]
    public void It_names_a_folder_that_the_project_may_not_read()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", "[sandbox]\nread = [\"..\"]\n");

        Assert.Equal("OSS4203", ossc.Run("doctor").Codes);
    }

    [Fact]
    public void A_project_that_is_not_there_is_wrong_usage() => Assert.Equal(2, new Ossc().Run("doctor", "gone").ExitCode);

    [Theory]
    [InlineData("build", "--sandbox", "cardboard")]
    [InlineData("build", "--sandbox", "landlock", "--no-sandbox")]
    public void Ways_of_isolation_that_make_no_sense_are_wrong_usage(params string[] arguments) =>
        Assert.Equal(2, new Ossc().Run(arguments).ExitCode);

    [Fact]
    public async Task A_process_that_is_to_confine_itself_says_when_it_cannot()
    {
        var result = await OsscProcess.RunAsync(Path.GetTempPath(), "__confined", "nonsense");

        Assert.Equal((125, "sandbox: these arguments are for `ossc` itself\n"), (result.ExitCode, result.Error));
    }
}

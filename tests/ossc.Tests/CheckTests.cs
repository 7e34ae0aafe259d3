using System.Text;
using System.Text.Json;

namespace Ossature.CommandLine.Tests;

public sealed class CheckTests
{
    /// <summary>A project whose configuration has a misspelt table, a misspelt key and one that nothing is near to.</summary>
    private static Ossc Misspelt(string more = "")
    {
        var ossc = Samples.Project();
        ossc.Disk.Put(
            "/demo/ossature.toml",
            Samples.Configuration + "retires = 3\n[biuld]\nmax_fix_atempts = 5\n[shelf]\n" + more
        );
        return ossc;
    }

    [Fact]
    public void Fix_corrects_what_is_certain_and_what_that_brings_to_light_and_tells_the_rest()
    {
        var ossc = Misspelt();
        var before = ossc.Disk.Peek("/demo/specs/greeter.smd");

        var result = ossc.Run("check", "--fix");

        Assert.Equal((0, "OSS1450"), (result.ExitCode, result.Codes));
        Assert.EndsWith(
            "fixed 3 problems in 1 file\n1 specification, 1 architecture: 1 warning\n",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Samples.Configuration + "retries = 3\n[build]\nmax_fix_attempts = 5\n[shelf]\n",
            ossc.Disk.Peek("/demo/ossature.toml")
        );
        Assert.Equal(before, ossc.Disk.Peek("/demo/specs/greeter.smd"));
        Assert.StartsWith("ossature.toml:", result.Out, StringComparison.Ordinal);
        Assert.Contains("nothing to fix\n", ossc.Run("check", "--fix").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_files_with_fixes_are_written_and_bytes_outside_of_the_edits_stay()
    {
        var ossc = Samples.Project();
        byte[] bytes =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(Samples.Configuration.Replace("\n", "\r\n") + "retires = 3 # é"),
        ];
        ossc.Disk.WriteAllBytes("/demo/ossature.toml", bytes);
        var before = ossc.Disk.Log.Count;

        ossc.Run("check", "--fix");

        byte[] expected =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(Samples.Configuration.Replace("\n", "\r\n") + "retries = 3 # é"),
        ];
        Assert.Equal(expected, ossc.Disk.ReadAllBytes("/demo/ossature.toml"));
        Assert.Equal(
            ["write /demo/ossature.toml"],
            ossc.Disk.Log.Skip(before).Where(line => line.StartsWith("write", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Programs_get_what_was_fixed_and_what_is_left()
    {
        using var fixes = JsonDocument.Parse(Misspelt().Run("check", "--fix", "--format", "json").Out);

        Assert.Equal(1, fixes.RootElement.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(
            "ossature.toml OSS1450 replace `retires` by `retries`",
            string.Join(' ', fixes.RootElement.GetProperty("fixed")[0].EnumerateObject().Select(field => field.Value))
        );
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("build")]
    public void Warnings_can_count_as_errors(string command)
    {
        var result = Misspelt().Run(command, "--warnings-as-errors");

        Assert.Equal((1, "OSS1450 OSS1450 OSS1450"), (result.ExitCode, result.Codes));
        Assert.Contains("error[OSS1450]", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("warning[", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_silences_a_place_and_a_log_keeps_it()
    {
        var ossc = Samples.Project();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration + "# ossc: allow OSS1450 for another tool\nshelf = 3\n");

        Assert.Equal("1 specification, 1 architecture: no problems\n", ossc.Run("check", "--warnings-as-errors").Out);
        using var log = JsonDocument.Parse(ossc.Run("check", "--format", "sarif").Out);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("for another tool", result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Logs_name_files_from_where_the_command_ran()
    {
        var ossc = new Ossc(Misspelt().Disk, "/");

        using var log = JsonDocument.Parse(ossc.Run("check", "demo", "--format", "sarif").Out);
        var place = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        Assert.Equal(
            "demo/ossature.toml",
            place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.StartsWith(
            "::warning file=demo/ossature.toml,line=",
            ossc.Run("check", "demo", "--format", "github").Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("plan", "sarif")]
    [InlineData("build", "github")]
    [InlineData("explain", "sarif")]
    public void A_command_without_that_form_refuses_it(string command, string format)
    {
        var result = Misspelt().Run(command, "--format", format);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.StartsWith($"ossc: `ossc {command}` cannot write `{format}`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_of_the_plan_is_made_too()
    {
        var ossc = Samples.Project();
        Assert.Equal(0, ossc.Run("plan").ExitCode);
        var plan = ossc.Disk.Peek("/demo/.ossature/plan.toml")!;
        ossc.Disk.Put("/demo/.ossature/plan.toml", plan.Replace("kind =", "knd =", StringComparison.Ordinal));

        var result = ossc.Run("check", "--fix");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("fixed ", result.Out, StringComparison.Ordinal);
        Assert.Equal(plan, ossc.Disk.Peek("/demo/.ossature/plan.toml"));
    }
}

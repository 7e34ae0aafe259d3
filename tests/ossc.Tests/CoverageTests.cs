using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void The_table_names_what_covers_each_requirement_and_the_ledger_what_nothing_does()
    {
        var result = VerifiedGarden.Project().Run("coverage");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, "table.txt");
    }

    [Fact]
    public void The_page_about_coverage_shows_these_cases_and_this_table()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs/coverage.md"));

        Assert.Contains($"```vmd\n{VerifiedGarden.Cases}```\n", page, StringComparison.Ordinal);
        Assert.Contains($"```text\n{VerifiedGarden.Project().Run("coverage").Out}```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        var result = VerifiedGarden.Project().Run("coverage", "--format", "json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, "coverage.json");
    }

    [Fact]
    public void Check_tells_of_coverage_in_one_line()
    {
        var result = VerifiedGarden.Project().Run("check");

        Assert.Equal((0, "OSS1284 OSS1282"), (result.ExitCode, result.Codes));
        Assert.EndsWith(
            "\ncoverage: 3 of 4 requirements, 1 uncovered, 1 exempt\n2 specifications, 1 architecture, 1 verification file: 2 warnings\n",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Required_coverage_fails_and_is_shown_all_the_same()
    {
        var ossc = VerifiedGarden.Project(Samples.Configuration + "\n[test]\nrequire_coverage = true\n");

        Assert.Equal((1, "OSS1284 OSS1283"), (ossc.Run("check").ExitCode, ossc.Run("check").Codes));
        var result = ossc.Run("coverage");
        Assert.Equal((1, "1 error; `ossc check` shows what is wrong\n"), (result.ExitCode, result.Error));
        Assert.EndsWith("coverage: 3 of 4 requirements, 1 uncovered, 1 exempt\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_verification_files_there_is_nothing_to_show()
    {
        var result = Samples.Project().Run("coverage");

        Assert.Equal((0, "no verification files, so no requirement is asked for cases\n"), (result.ExitCode, result.Out));
        Assert.DoesNotContain("coverage", Samples.Project().Run("check").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Samples.Project().Run("coverage", "--format", "json").Out);
        Assert.False(json.RootElement.TryGetProperty("totals", out _));
        Assert.Equal(0, json.RootElement.GetProperty("requirements").GetArrayLength());
    }

    [Fact]
    public void No_title_can_steer_the_terminal()
    {
        var ossc = VerifiedGarden.Project();
        ossc.Disk.Put(
            "/demo/specs/seeds.smd",
            VerifiedGarden.Specification("SEEDS", "", VerifiedGarden.Requirement("Name \u001b[31m a seed"))
        );

        Assert.DoesNotContain('\u001b', ossc.Run("coverage").Out);
    }

    [Fact]
    public void A_project_that_is_not_there_is_wrong_usage() => Assert.Equal(2, new Ossc().Run("coverage").ExitCode);
}

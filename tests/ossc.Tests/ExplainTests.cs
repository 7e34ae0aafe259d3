using System.Text.Json;
using Ossature.Compiler.Diagnostics;

namespace Ossature.CommandLine.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("OSS1450")]
    [InlineData("oss1450")]
    [InlineData("1450")]
    public void A_code_is_shown_with_its_reason_its_fix_and_its_examples(string code)
    {
        var result = new Ossc().Run("explain", code);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("warning[OSS1450] UnknownOption: nothing reads `…` in …\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("  fix: `ossc check --fix` writes the nearest key", result.Out, StringComparison.Ordinal);
        Assert.Contains("A misspelt key has no effect", result.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\nThis raises it (toml):\n\n    [build]\n    max_fix_atempts = 5\n\nThis does not (toml):\n\n    [build]\n",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_code_can_be_explained_on_a_terminal()
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            var result = new Ossc { IsTerminal = true }.Run("explain", descriptor.Code);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains(descriptor.Name, result.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Programs_get_the_same_as_fields()
    {
        using var page = JsonDocument.Parse(new Ossc().Run("explain", "OSS1450", "--format", "json").Out);

        Assert.Equal(
            "code name severity message help why fix bad good",
            string.Join(' ', page.RootElement.EnumerateObject().Select(field => field.Name))
        );
        Assert.Equal("toml", page.RootElement.GetProperty("bad")[0].GetProperty("language").GetString());
    }

    [Fact]
    public void Without_a_code_all_are_listed_with_a_line_each()
    {
        var lines = new Ossc().Run("explain").Out.TrimEnd('\n').Split('\n');

        Assert.Equal(DiagnosticCatalog.All.Count, lines.Length);
        Assert.Contains("OSS1450  warning  nothing reads `…` in …", lines);
        using var codes = JsonDocument.Parse(new Ossc().Run("explain", "--format", "json").Out);
        Assert.Equal(lines.Length, codes.RootElement.GetProperty("codes").GetArrayLength());
    }

    [Theory]
    [InlineData("OSS14500", "did you mean `OSS1450`?")]
    [InlineData("hello", "`ossc explain` lists all codes")]
    public void An_unknown_code_is_refused_with_the_nearest_one(string code, string help)
    {
        var result = new Ossc().Run("explain", code);

        Assert.Equal((2, "OSS4162"), (result.ExitCode, result.Codes));
        Assert.Contains(help, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_reads_no_file()
    {
        var ossc = new Ossc();
        ossc.Run("explain", "OSS1450");

        Assert.Empty(ossc.Disk.Log);
    }
}

using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class GraphTests
{
    [Theory]
    [InlineData("tree.txt")]
    [InlineData("tree.txt", "--as", "tree")]
    [InlineData("graph.mmd", "--as", "mermaid")]
    [InlineData("graph.dot", "--as", "dot")]
    [InlineData("graph.json", "--format", "json")]
    public void The_graph_is_drawn_in_each_form(string golden, params string[] options)
    {
        var result = Shop().Run(["graph", .. options]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, golden);
    }

    [Fact]
    public void No_golden_is_left_over() => Golden.AssertNoStrays(["tree.txt", "graph.mmd", "graph.dot", "graph.json"]);

    [Fact]
    public void A_cycle_is_drawn_and_fails()
    {
        var result = Project("A: B", "B: A", "C:").Run("graph");

        Assert.Equal((1, "1 error; `ossc check` shows what is wrong\n"), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            C
            A
            └─ B
               └─ A (cycle)

            level 1: C
            critical path (1): C
            cycle: A → B → A

            """,
            result.Out
        );
    }

    [Fact]
    public void What_cannot_be_drawn_as_text_and_written_as_json_is_wrong_usage()
    {
        var result = Shop().Run("graph", "--as", "dot", "--format", "json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("`--as` is about text", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, Shop().Run("graph", "--as", "dot", "--format", "text").ExitCode);
    }

    [Fact]
    public void A_project_without_specifications_has_no_graph()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration).Put("/demo/specs/readme.txt", "");

        Assert.Equal("no specifications\n", ossc.Run("graph").Out);
        using var json = JsonDocument.Parse(ossc.Run("graph", "--format", "json").Out);
        Assert.Equal(0, json.RootElement.GetProperty("nodes").GetArrayLength());
    }

    private static Ossc Shop() => Project("APP: LEFT RIGHT", "LEFT: CORE", "RIGHT: CORE", "CORE:", "TOOL: CORE");

    /// <summary>A project of specifications written as <c>ID: NEEDED NEEDED</c>.</summary>
    private static Ossc Project(params string[] specs)
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration);
        foreach (var spec in specs.Select(spec => spec.Split(':')))
        {
            var depends = string.Join(", ", spec[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var text = VerifiedGarden.Specification(spec[0], depends, VerifiedGarden.Requirement("Do it"));
            ossc.Disk.Put($"/demo/specs/{spec[0]}.smd", text);
        }

        return ossc;
    }
}

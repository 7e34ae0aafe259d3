using System.Text.Json;
using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

public sealed class SystemGraphTests
{
    private static readonly string[] Goldens =
    [
        "system.txt",
        "system.mmd",
        "system.dot",
        "system.json",
        "both.txt",
        "both.mmd",
        "both.dot",
        "machines.mmd",
        "machines.json",
    ];

    [Theory]
    [InlineData("system.txt")]
    [InlineData("system.mmd", "--as", "mermaid")]
    [InlineData("system.dot", "--as", "dot")]
    [InlineData("system.json", "--format", "json")]
    public void A_system_is_drawn_in_each_form(string golden, params string[] options) =>
        Draw(LibrarySample.Project(), golden, options);

    [Theory]
    [InlineData("both.txt")]
    [InlineData("both.mmd", "--as", "mermaid")]
    [InlineData("both.dot", "--as", "dot")]
    public void A_system_is_drawn_beside_the_specifications_of_the_same_project(string golden, params string[] options)
    {
        var ossc = LibrarySample.Project();
        ossc.Disk.Put("/demo/specs/greeter.smd", Samples.Greeter);

        Draw(ossc, golden, options);
    }

    [Theory]
    [InlineData("machines.mmd")]
    [InlineData("machines.mmd", "--as", "mermaid")]
    [InlineData("machines.json", "--format", "json")]
    public void The_machines_of_a_module_are_a_state_diagram(string golden, params string[] options) =>
        Draw(LibrarySample.Project(), golden, ["--machines", "inventory", .. options]);

    [Fact]
    public void No_golden_is_left_over() => Golden.AssertNoStrays(Goldens);

    [Fact]
    public void A_star_is_drawn_as_it_is_written()
    {
        var ossc = LibrarySample.Project().Change("library", "[lending/loan.started, lending/loan.ended]", "[lending/*]");

        Assert.Contains("└─ consumes from lending: *\n", ossc.Run("graph").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ossc.Run("graph", "--format", "json").Out);
        var link = json.RootElement.GetProperty("system").GetProperty("consumes")[0];
        Assert.Equal("*", Assert.Single(link.GetProperty("events").EnumerateArray()).GetString());
    }

    [Fact]
    public void What_the_manifest_names_wrongly_is_left_out_and_the_rest_is_drawn()
    {
        var ossc = LibrarySample.Project().Change("library", "lending/loan.ended]", "lending/loan.endd, landing/x]");
        var result = ossc.Run("graph");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("└─ consumes from lending: loan.started\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_without_a_name_is_drawn_too()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration).Put("/demo/specs/a.sds", "module shop {\n}\n");

        Assert.StartsWith("system\n\nshop\n", ossc.Run("graph").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_machines_of_an_unknown_module_are_refused_with_the_nearest_name()
    {
        var result = LibrarySample.Project().Run("graph", "--machines", "lendin");

        Assert.Equal((2, "OSS4163"), (result.ExitCode, result.Codes));
        Assert.Contains("did you mean `lending`?", result.Out, StringComparison.Ordinal);
        Assert.Contains("no module", Samples.Project().Run("graph", "--machines", "x").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_without_machines_has_an_empty_diagram()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration)
            .Put("/demo/specs/a.sds", "system a v1.0 {\n}\n\nmodule shop {\n  owns: [Sale]\n  boundary: shop\n}\n");
        var result = ossc.Run("graph", "--machines", "shop");

        Assert.Equal((0, "stateDiagram-v2\n", "`shop` has no state machine\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("dot")]
    public void State_machines_are_drawn_as_Mermaid_only(string form)
    {
        var result = LibrarySample.Project().Run("graph", "--machines", "lending", "--as", form);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("`--as mermaid`", result.Error, StringComparison.Ordinal);
    }

    private static void Draw(Ossc ossc, string golden, string[] options)
    {
        var result = ossc.Run(["graph", .. options]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Golden.Verify(result.Out, golden);
    }
}

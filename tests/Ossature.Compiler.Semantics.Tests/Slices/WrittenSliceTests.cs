using Ossature.Compiler.Semantics.Tests.Declare;

namespace Ossature.Compiler.Semantics.Tests.Slices;

/// <summary>What the parts of real files show of text that the language gives no meaning.</summary>
public sealed class WrittenSliceTests
{
    [Theory]
    [InlineData("## Goals\n\n- one\n- two\n  wrapped\n", "## Goals\n\n- one\n- two wrapped\n")]
    [InlineData("## Goals\n  - one\n\n  - two\n", "## Goals\n\n- one\n- two\n")]
    [InlineData("## Goals\n- one\n  - below\n- two\n", "## Goals\n\n- one\n  - below\n- two\n")]
    [InlineData("## Goals\nWe want\nthese:\n- one\n\n1. first\n", "## Goals\n\nWe want these:\n\n- one\n\n1. first\n")]
    [InlineData("## Goals\n- one\n| a |\n| - |\n", "## Goals\n\n- one\n\n| a |\n| - |\n")]
    [InlineData("## Goals\n- one\n<!-- ossc: allow OSS1311 -->\n- two\n", "## Goals\n\n- one\n- two\n")]
    [InlineData("## Goals\n- one\n* star\n<!-- ossc: allow OSS1311 -->\n- two\n", "## Goals\n\n- one\n* star\n- two\n")]
    public void A_list_is_shown_as_its_items_unless_it_holds_more(string goals, string expected) =>
        Assert.Equal(expected, Spec(new() { Goals = goals }, "Goals"));

    [Fact]
    public void A_sentence_before_the_first_requirement_is_shown()
    {
        var spec = new SampleSpec
        {
            Requirements = "## Requirements\n\nAll of\nthem.\n\n### R\nx\n**Accepts:** a\n**Returns:** b\n",
        };

        Assert.Equal(
            "## Requirements\n\nAll of them.\n\n### R\n\nx\n\n**Accepts:** a\n\n**Returns:** b\n",
            Spec(spec, "Requirements")
        );
        Assert.Equal("### R\n\nx\n\n**Accepts:** a\n\n**Returns:** b\n", Spec(spec, "R"));
    }

    [Fact]
    public void What_stands_under_the_title_is_a_part_of_the_overview() =>
        Assert.Equal(
            "## Overview\n\nIn short.\n\nGreets people.\n",
            Spec(new() { Title = "# Greeter\n\nIn short.\n\n" }, "Overview")
        );

    [Fact]
    public void A_section_of_any_name_is_shown_as_written() =>
        Assert.Equal(
            "## Routes\n\n| a |\n| - |\n\n### Sub\n\n**Behavior:** it waits\n",
            Spec(new() { Notes = "## Routes\n| a |\n| - |\n\n### Sub\n\n**Behavior:**\nit waits\n" }, "routes")
        );

    [Fact]
    public void An_architecture_shows_all_of_its_prose()
    {
        const string Written = """
            ## Data Models

            All are JSON.

            ### Name

            A text.

            ```json
            "Ann"
            ```

            Never empty.

            ## Dependencies

            Few:

            - python: 3.11

            ## Rollout

            Later.
            """;
        var architecture = new SampleArchitecture
        {
            Components = SampleArchitecture
                .Component("**Contracts:** None")
                .Replace("## Components\n", "## Components\nOne only.\n", StringComparison.Ordinal),
            Rest = Written.ReplaceLineEndings("\n"),
        };

        Assert.Equal(Written.ReplaceLineEndings("\n").Split("\n\n## ")[0] + "\n", Architecture(architecture, "Data Models"));
        Assert.Equal("## Dependencies\n\nFew:\n\n- python: 3.11\n", Architecture(architecture, "Dependencies"));
        Assert.Equal("## Rollout\n\nLater.\n", Architecture(architecture, "Rollout"));
        Assert.StartsWith(
            "## Components\n\nOne only.\n\n### C\n",
            Architecture(architecture, "Components"),
            StringComparison.Ordinal
        );
    }

    private static string Spec(SampleSpec spec, string part) =>
        Some.Project(Declared.Spec(spec)).Specs[0].Sections.Find(part)!.Text;

    private static string Architecture(SampleArchitecture architecture, string part)
    {
        var (symbol, _) = Declared.Amd(Text.SourceText.From("specs/example.amd", architecture.ToString()));
        return Some.Project(Declared.Spec(new()), symbol!).Specs[0].ArchitectureSections.Find(part)!.Text;
    }
}

namespace Ossature.Compiler.Semantics.Tests.Declare;

/// <summary>One mistake leaves everything else of the file bound, and is the only thing said.</summary>
public class RecoveryTests
{
    private const string R = "x\n**Accepts:** a\n**Returns:** b\n";

    [Fact]
    public void A_requirement_with_a_heading_of_the_second_rank_is_one_and_those_behind_it_are_too()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Requirements = $"## Requirements\n### A\n{R}## B\n~ 1+4 OSS1038 error: `B` is a heading of rank 2\n{R}### C\n{R}",
            }
        )!;
        Assert.Equal(["A", "B", "C"], spec.Requirements.Select(requirement => requirement.Title));
        Assert.Empty(spec.OtherSections);
    }

    [Theory]
    [InlineData("#### B\n~ 1+6 OSS1038 error: `B` is a heading of rank 4\n")]
    [InlineData("# B\n~ 1+3 OSS1038 error: `B` is a heading of rank 1\n")]
    public void A_requirement_with_a_heading_of_another_rank_is_one(string heading)
    {
        var spec = Declared.Reports(new SampleSpec { Requirements = $"## Requirements\n### A\n{R}{heading}{R}\n### C\n{R}" })!;
        Assert.Equal(["A", "B", "C"], spec.Requirements.Select(requirement => requirement.Title));
        Assert.All(
            spec.Requirements,
            requirement => Assert.Equal(("x", "a", "b"), (requirement.Description, requirement.Accepts, requirement.Returns))
        );
    }

    [Fact]
    public void A_heading_inside_a_requirement_that_starts_no_other_is_a_part_of_it()
    {
        var spec = Declared.Spec(new() { Requirements = $"## Requirements\n### A\n{R}#### Remark\ny\n" });
        Assert.Equal(["#### Remark\ny"], Assert.Single(spec.Requirements).Details.ToArray());
    }

    [Fact]
    public void A_section_with_a_heading_of_the_third_rank_is_one()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Constraints = "### Constraints\n~ 1+15 OSS1038 error: reads like the section `Constraints`\n- c\n",
                Requirements = $"### Requirements\n~ 1+16 OSS1038 error: reads like the section `Requirements`\n### A\n{R}",
            }
        )!;
        Assert.Equal(("A", "c"), (Assert.Single(spec.Requirements).Title, Assert.Single(spec.Constraints)));
        Assert.Equal(["Remember anyone"], spec.NonGoals.ToArray());
        Assert.Empty(spec.Prose);
    }

    [Fact]
    public void A_component_with_a_heading_of_the_second_rank_is_one()
    {
        var component = SampleArchitecture.Component("**Contracts:** None");
        var architecture = Declared.Reports(
            new SampleArchitecture
            {
                Components =
                    component
                    + component.Replace(
                        "## Components\n### C",
                        "## D\n~ 1+4 OSS1038 error: reads like a component",
                        StringComparison.Ordinal
                    ),
            }
        )!;
        Assert.Equal(["C", "D"], architecture.Components.Select(each => each.Name));
    }

    [Theory]
    [InlineData("**Accepts**: a")]
    [InlineData("Accepts: a")]
    [InlineData("- **Accepts:** a")]
    [InlineData(" **Accepts:** a")]
    [InlineData("**accepts :** a")]
    public void A_slip_in_a_label_is_said_once_and_can_be_mended(string written)
    {
        var text = new SampleSpec { Requirements = SampleSpec.Requirement($"x\n\n{written}\n\n**Returns:** b") }.ToString();
        var source = Text.SourceText.From("specs/example.smd", text);
        var (spec, diagnostics) = Declared.Smd(source);
        var found = Assert.Single(diagnostics);
        Assert.Equal("OSS1024", found.Code);
        Assert.Equal("b", Assert.Single(spec!.Requirements).Returns);
        var mended = Declared.Smd(source.WithEdits(found.Fix!.Edits));
        Assert.Empty(mended.Diagnostics);
        Assert.Equal("a", mended.Spec!.Requirements[0].Accepts);
    }

    [Fact]
    public void Prose_that_names_a_label_is_no_slip() =>
        Declared.Spec(
            new()
            {
                Requirements = SampleSpec.Requirement(
                    "What it accepts: all.\nerrors: none known.\n\n**Accepts:** a\n**Returns:** b"
                ),
            }
        );

    [Fact]
    public void An_open_fence_leaves_all_above_it_bound()
    {
        var spec = Declared.Reports(
            new SampleSpec { Examples = SampleSpec.Example("**Input:**\n```\na\n```\n**Output:**\n```\n~ 1+3 OSS1022\nb\n") }
        )!;
        Assert.Equal("Greet", Assert.Single(spec.Requirements).Title);
        Assert.Equal("a\n", Assert.Single(spec.Examples).Input);
    }

    [Fact]
    public void A_missing_title_leaves_everything_bound() =>
        Assert.Equal(
            ("GREETER", "Greet"),
            Declared.Reports(new SampleSpec { Title = "", Overview = "## Overview\n~ 1+11 OSS1012\nText.\n" }) is { } spec
                ? (spec.Id, spec.Requirements[0].Title)
                : default
        );

    [Theory]
    [InlineData("````\n```\na\n```\n````", "```\na\n```\n", "")]
    [InlineData("~~~\n```\na\n~~~", "```\na\n", "")]
    [InlineData("~~~~ c++ x\n~~~\n~~~~~", "~~~\n", "c++")]
    [InlineData("```{.cs #id}\na\n```", "a\n", "{.cs")]
    [InlineData("``` objective-c\n### R\n## Goals\n**Output:**\n```", "### R\n## Goals\n**Output:**\n", "objective-c")]
    public void Fences_may_have_any_length_character_and_info(string block, string code, string language)
    {
        var example = Assert.Single(
            Declared.Spec(new() { Examples = SampleSpec.Example($"**Input:**\n\n{block}\n\n**Output:**\n{block}") }).Examples
        );
        Assert.Equal(
            (code, language, code, language),
            (example.Input, example.InputLanguage, example.Output, example.OutputLanguage)
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_breaks_a_mark_tabs_and_a_missing_last_break_change_nothing(string lineBreak)
    {
        var text = new SampleSpec
        {
            Goals = "## Goals\t\n\n\t- one\n\t  wrapped \t\n",
            AcceptanceCriteria = "## Acceptance Criteria\n\n- Everyone is greeted",
        }.ToString();
        var (spec, diagnostics) = Declared.Smd(
            Text.SourceText.From("x.smd", "\uFEFF" + text.Replace("\n", lineBreak, StringComparison.Ordinal))
        );
        Assert.Empty(diagnostics);
        Assert.Equal(["one wrapped"], spec!.Goals.ToArray());
        Assert.Equal(["Everyone is greeted"], spec.AcceptanceCriteria.ToArray());
        Assert.Equal(
            ("GREETER", "Greets one person.", "Hello, Ann\n"),
            (spec.Id, spec.Requirements[0].Description, spec.Examples[0].Output)
        );
    }

    [Fact]
    public void Characters_that_are_none_are_text()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            new SampleSpec { Goals = "## Goals\n- a\0b \uD83D\uDE00\n- c@d\n" }.ToString()
        );
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xFF;
        var source = Text.SourceText.FromBytes("x.smd", bytes);
        var (spec, _) = Declared.Smd(source);
        Assert.Equal(["a\0b \uD83D\uDE00", "c\uDCFFd"], spec!.Goals.ToArray());
        Assert.Equal(bytes, source.ToBytes());
    }
}

using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class SectionTests
{
    [Fact]
    public void Items_are_lines_with_a_dash_at_any_depth_and_wrapped_text_belongs_to_them()
    {
        var spec = Declared.Spec(
            new()
            {
                Goals =
                    "## Goals\n\nWe want:\n- one\n  - two\n    wrapped\n\nand\n\n* no item\n1. no item\n\t- three\n```\n- code\n```\n### Sub\n- four\n**Label:**\n- five\n",
            }
        );
        Assert.Equal(["one", "two wrapped", "three", "four", "five"], spec.Goals.ToArray());
    }

    [Fact]
    public void Text_is_all_of_a_section_with_its_line_ends_made_equal() =>
        Assert.Equal(
            "First.\n\n### Sub\n\n```\n## code\n```\n\n**Label:** x",
            Declared
                .Spec(new() { Overview = "## Overview\r\n\r\nFirst.\r\n\r\n### Sub\r\r```\n## code\n```\n\n**Label:** x\n\n\n" })
                .Overview
        );

    [Fact]
    public void Notes_and_sections_of_other_names_are_allowed() =>
        Assert.Equal("# Any\n- thing", Declared.Spec(new() { Notes = "## Routes\n\n- x\n\n## Notes\n\n# Any\n- thing\n" }).Notes);

    [Fact]
    public void Each_missing_section_is_reported_at_the_title() =>
        Declared.Reports(
            new SampleSpec
            {
                Title =
                    "# Greeter\n~ 1+9 OSS1014 error: `Constraints`\n~ 1+9 OSS1014 error: `Examples`\n~ 1+9 OSS1014 error: `Goals`\n~ 1+9 OSS1014 error: `Overview`\n",
                Overview = "",
                Goals = "",
                Constraints = "",
                Examples = "",
            }
        );

    [Fact]
    public void An_empty_section_is_reported_at_its_heading() =>
        Declared.Reports(
            new SampleSpec
            {
                Overview = "## Overview\n~ 1+11 OSS1017 error: `Overview`\n",
                Goals = "## Goals\n~ 1+8 OSS1018 error: `Goals`\n\n* star\n1. one\n",
                Requirements = "## Requirements\n~ 1+15 OSS1019 error: has no requirement\n\nComing.\n",
                Examples = "## Examples\n~ 1+11 OSS1019 error: has no example\n",
            }
        );

    [Theory]
    [InlineData("## Gaols \t", "## Goals \t")]
    [InlineData("##  Gaols\u00A0", "##  Goals")]
    [InlineData("## \u0085Gaols\u0085 ", "## Goals ")]
    public void A_renamed_section_is_known_whatever_white_space_stood_around_it(string heading, string expected)
    {
        var source = SourceText.From("specs/a.smd", $"# T\n{heading}\n- a\n");
        var fix = Assert.Single(Declared.Smd(source).Diagnostics, one => one.Code == "OSS1015").Fix!;

        Assert.Equal($"# T\n{expected}\n- a\n", source.WithEdits(fix.Edits).Text);
    }

    [Fact]
    public void A_slip_in_a_heading_is_the_only_error_and_the_section_still_counts()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Goals = "## goals\n~ 1+8 OSS1015 error: `Goals` is missing\n\n- x\n",
                Requirements =
                    "## Requirments\n~ 1+14 OSS1015\n### R\nx\n**Accepts:** a\n**Returns:**\n~ 1+12 OSS1031 error: `R` has no text for `**Returns:**`\n",
            }
        )!;
        Assert.Equal(("x", "R"), (Assert.Single(spec.Goals), Assert.Single(spec.Requirements).Title));
    }

    [Fact]
    public void A_section_given_twice_is_reported_and_the_first_counts() =>
        Assert.Equal(
            ["a"],
            Declared
                .Reports(
                    new SampleSpec { Goals = "## Goals\n- a\n## Goals\n~ 1+8 OSS1016 error: already given on line 13\n- b\n" }
                )!
                .Goals.ToArray()
        );

    [Theory]
    [InlineData("", "## Overview\n~ 1+11 OSS1012\nText.\n")]
    [InlineData("", "## Overview\nText.\n# Greeter\n~ 1+9 OSS1013\n")]
    [InlineData("#  \n~ 1+1 OSS1012\n", "## Overview\nText.\n")]
    [InlineData("#Greeter\n", "## Overview\n~ 1+11 OSS1012\nText.\n")]
    public void A_title_stands_above_the_sections(string title, string overview) =>
        Declared.Reports(new SampleSpec { Title = title, Overview = overview });

    [Fact]
    public void What_an_open_fence_swallows_is_not_reported_as_missing() =>
        Declared.Reports(
            new SampleSpec { Requirements = "## Requirements\n### R\nx\n**Accepts:** a\n~~~\n~ 1+3 OSS1022\n**Returns:** b\n" }
        );
}

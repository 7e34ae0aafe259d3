namespace Ossature.Compiler.Semantics.Tests.Slices;

public sealed class SliceReferenceTests
{
    [Theory]
    [InlineData("Goals", "Goals")]
    [InlineData("acceptance criteria", "Acceptance Criteria")]
    [InlineData("ID:Goals", "Goals")]
    [InlineData("Requirements", "Requirements")]
    [InlineData("Requirements > GET /", "Requirements > GET /")]
    [InlineData("requirements>get /", "Requirements > GET /")]
    [InlineData("GET /", "Requirements > GET /")]
    [InlineData("ID:get /", "Requirements > GET /")]
    [InlineData("#index", "Requirements > GET /")]
    [InlineData("Requirements > a > b", "Requirements > a > b")]
    [InlineData("a > b", "Requirements > a > b")]
    [InlineData("One person", "Examples > One person")]
    [InlineData("Examples > one person", "Examples > One person")]
    [InlineData("Requirements > Goals", "Requirements > Goals")]
    [InlineData("Examples > GET /", null)]
    [InlineData("OTHER:Goals", null)]
    [InlineData("Notes", null)]
    [InlineData("", null)]
    public void A_reference_means_a_section_or_an_entry(string reference, string? name)
    {
        var spec = Some.Spec("ID") with
        {
            Requirements = [Some.Requirement("GET /", "index"), Some.Requirement("a > b"), Some.Requirement("Goals")],
        };

        Assert.Equal(name, Some.Project(spec).Specs[0].Sections.Find(reference)?.Name);
    }

    [Theory]
    [InlineData("Components > Ledger", "Components > Ledger")]
    [InlineData("ledger", "Components > Ledger")]
    [InlineData("Data Models > file.json", "Data Models > file.json")]
    [InlineData("Overview", "Overview")]
    [InlineData("Dependencies", "Dependencies")]
    [InlineData("Flow", null)]
    public void A_reference_means_a_part_of_the_architecture(string reference, string? name)
    {
        var architecture = Some.Architecture("A", Some.Component("Ledger", "src/Ledger.cs")) with
        {
            DataModels = [new("file.json", "json", "{}\n", Diagnostics.Location.OfFile("specs/A.amd"))],
            Dependencies = [new("sqlite", "storage")],
        };

        Assert.Equal(name, Some.Project(Some.Spec("A"), architecture).Specs[0].ArchitectureSections.Find(reference)?.Name);
    }

    [Fact]
    public void A_requirement_is_rendered_whole()
    {
        var spec = Some.Spec("A") with
        {
            Requirements = [Some.Requirement("Greet a person", "greet") with { Details = ["**Behavior:** it is polite"] }],
        };

        Assert.Equal(
            """
            ### Greet a person

            Says hello.

            **Accepts:** a name

            **Returns:** the greeting

            **Errors:**

            - the name is empty -> an error

            **Behavior:** it is polite

            """,
            Some.Project(spec).Specs[0].Sections.Find("Greet a person")!.Text
        );
    }

    [Fact]
    public void A_component_is_rendered_whole()
    {
        var project = Some.Project(
            Some.Spec("A"),
            Some.Architecture("A", Some.Component("Till", "src/Till.cs", "Shelf"), Some.Component("Shelf", "src/Shelf.cs"))
        );

        Assert.Equal(
            """
            ### Till

            @path: src/Till.cs

            Holds one concern.

            **Interface:**

            ```csharp
            void Till();
            ```

            **Contracts:**

            - It never fails

            **Depends on:** Shelf

            """,
            project.Specs[0].ArchitectureSections.Find("Components > Till")!.Text
        );
    }

    [Fact]
    public void What_stands_under_unknown_labels_is_not_lost()
    {
        var example = Some.Example("One", "a\n", "b\n") with { Description = "Why.", Details = ["**Remark:** rare"] };
        var component = Some.Component("Till", "src/Till.cs") with { Details = ["**Remark:** old"] };
        var project = Some.Project(Some.Spec("A") with { Examples = [example] }, Some.Architecture("A", component));

        Assert.Equal(
            "### One\n\nWhy.\n\n**Input:**\n\n```\na\n```\n\n**Output:**\n\n```\nb\n```\n\n**Remark:** rare\n",
            project.Specs[0].Sections.Find("One")!.Text
        );
        Assert.EndsWith(
            "\n\n**Remark:** old\n",
            project.Specs[0].ArchitectureSections.Find("Till")!.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_part_of_the_specification_comes_out_in_canonical_layout()
    {
        var spec = Some.Spec("A") with
        {
            Overview = "One\nparagraph,  \nwrapped.\n\n\n- an item\n  that goes on\n- another\n\n```sh\na\n\n\nb\n```\nafter",
        };

        Assert.Equal(
            "## Overview\n\nOne paragraph, wrapped.\n\n- an item that goes on\n- another\n\n```sh\na\n\n\nb\n```\n\nafter\n",
            Some.Project(spec).Specs[0].Sections.Find("Overview")!.Text
        );
    }

    [Fact]
    public void A_wording_changes_the_digest_and_a_line_break_does_not()
    {
        var one = Digest("Says hello\nto a person.");

        Assert.Equal(one, Digest("Says hello to\na person.\n"));
        Assert.NotEqual(one, Digest("Says hello to the person."));

        static Text.Digest Digest(string description)
        {
            var spec = Some.Spec("A") with { Requirements = [Some.Requirement("Greet") with { Description = description }] };
            return Some.Project(spec).Specs[0].Sections.Find("Greet")!.Digest;
        }
    }

    [Fact]
    public void A_fence_is_longer_than_the_backticks_inside()
    {
        var spec = Some.Spec("A") with { Examples = [Some.Example("One", "```\nx\n```\n", "")] };

        Assert.Contains(
            "````\n```\nx\n```\n````\n",
            Some.Project(spec).Specs[0].Sections.Find("One")!.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_section_that_the_language_does_not_know_is_a_part_too_and_takes_no_name_away()
    {
        var location = Diagnostics.Location.OfFile("specs/A.smd");
        var spec = Some.Spec("A") with
        {
            Requirements = [Some.Requirement("Routes")],
            OtherSections =
            [
                new("Limits", "One\nline.", location),
                new("Routes", "x", location),
                new("limits", "- two", location),
            ],
        };
        var sections = Some.Project(spec).Specs[0].Sections;

        Assert.Equal("## Limits\n\nOne line.\n\n- two\n", sections.Find("LIMITS")!.Text);
        Assert.Equal("Requirements > Routes", sections.Find("Routes")!.Name);
        Assert.Equal("Limits", sections.Names[^1]);
    }
}

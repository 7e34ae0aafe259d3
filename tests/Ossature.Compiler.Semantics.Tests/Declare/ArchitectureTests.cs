using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class ArchitectureTests
{
    [Fact]
    public void All_sections_are_read()
    {
        var architecture = Declared.Architecture(
            new()
            {
                FrontMatter = "---\nspec: GREETER\nstatus: approved\n---\n",
                Rest = """
                ## Data Models

                ### Name
                A text.
                ```json
                "Ann"
                ```

                ## Flow

                ~~~text
                read -> write
                ~~~

                ## Dependencies

                All of them:

                - python: 3.11: or later,
                  standard library only
                Not a dependency: ignored.

                ## Notes

                Kept small.
                """.ReplaceLineEndings("\n"),
            }
        );
        Assert.Equal(
            ("GREETER", SpecStatus.Approved, "Greeter"),
            (architecture.Spec.Name, architecture.Status, architecture.Title)
        );
        Assert.Equal("GREETER", architecture.Spec.Location.Marked());
        Assert.Equal("One file.", architecture.Overview);
        var model = Assert.Single(architecture.DataModels);
        Assert.Equal(("Name", "json", "\"Ann\"\n"), (model.Name, model.Language, model.Definition));
        Assert.Equal("read -> write\n", architecture.Flow);
        Assert.Equal([new("python", "3.11: or later, standard library only")], architecture.Dependencies.ToArray());
        Assert.Equal("Kept small.", architecture.Notes);
    }

    [Fact]
    public void A_flow_with_more_than_one_block_keeps_its_fences() =>
        Assert.Equal("First:\n\n```\na\n```", Declared.Architecture(new() { Rest = "## Flow\n\nFirst:\n\n```\na\n```\n" }).Flow);

    [Fact]
    public void Metadata_title_and_sections_are_reported_together() =>
        Declared.Reports(
            new SampleArchitecture
            {
                FrontMatter = "---\n~ 1+3 OSS1006 error: `spec`\nstatus: final\n~       ^^^^^ OSS1010\n---\n",
                Title = "# Architecture:\n~ 1+15 OSS1012\n~ 1+15 OSS1014 error: `Overview`\n",
                Overview = "",
                Components = "## Components\n~ 1+13 OSS1019 error: has no component\n",
            }
        );

    [Fact]
    public void Unknown_sections_are_named_with_what_was_meant()
    {
        var fixture = new SampleArchitecture
        {
            Rest =
                "## Contracts:\n~ 1+13 OSS1025 warning: `Contracts:`\n- x\n## Dependancies\n~ 1+15 OSS1025 warning\n- x\n## Rollout [phase 2]\n~ 1+20 OSS1025 warning: `Rollout [phase 2]`\n",
        };
        Declared.Reports(fixture);
        var (_, diagnostics) = Declared.Amd(
            Text.SourceText.From("x.amd", fixture.ToString().Replace("\n~ ", "\n", StringComparison.Ordinal))
        );
        Assert.Contains(
            diagnostics,
            diagnostic => diagnostic.Help.Contains("`**Contracts:**` of the component", StringComparison.Ordinal)
        );
        Assert.Contains(diagnostics, diagnostic => diagnostic.Help == "did you mean `Dependencies`?");
    }

    [Fact]
    public void Data_models_and_dependencies_are_checked_one_by_one() =>
        Declared.Reports(
            new SampleArchitecture
            {
                Rest = """
                ## Data Models
                ### Bed
                ~   ^^^ OSS1107 error: `Bed`
                A bed has a name.
                ### bed
                ~   ^^^ OSS1021 error: the data model `bed`
                ```
                x
                ```
                ## Dependencies
                - just a name
                ~ 1+13 OSS1108 error: `just a name`
                - : purpose only
                ~ 1+16 OSS1109 error: the name of
                - python:
                ~ 1+9 OSS1109 error: the purpose of the dependency `python:`
                Not a bullet, so ignored.
                """,
            }
        );
}

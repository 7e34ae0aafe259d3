namespace Repository.Tests;

public sealed class LayeringTests
{
    private const string Page = """
        # comment
        B -> A : b needs a
        C -> B : c needs b
        C -> package P : c needs p
        Later -> C : not there yet
        """;

    [Fact]
    public void The_projects_reference_what_the_page_allows_and_nothing_else()
    {
        var projects = Clone
            .Files.Where(path =>
                path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
            )
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Clone.Read);
        var references = projects.SelectMany(project => Reference.In(project.Key, project.Value)).ToArray();
        var rules = LayeringRules.Parse(Clone.Read("eng/layering.txt"));

        Assert.NotEmpty(references);
        Findings.AssertNone(rules.Differences(projects.Keys, references));
        Findings.AssertNone(rules.Cycles());
    }

    [Fact]
    public void The_test_kit_knows_no_stage_of_the_compiler()
    {
        // Models is no stage: the recorded model of the kit answers with the client that users replay with.
        var references = Reference.In("kit", Clone.Read("tests/Ossature.Compiler.Testing/Ossature.Compiler.Testing.csproj"));

        Assert.Equal(
            ["Ossature.Compiler.Diagnostics", "Ossature.Compiler.Models", "Ossature.Compiler.Text"],
            references.Where(reference => !reference.IsPackage).Select(reference => reference.To).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("<P><ProjectReference Include=\"../A/A.csproj\" /></P>", "C -> A is not allowed")]
    [InlineData("<P><PackageReference Include=\"Q\" /></P>", "C -> package Q is not allowed")]
    [InlineData("<P />", "C -> B is allowed and not used")]
    public void A_project_that_breaks_the_wall_is_named(string project, string difference)
    {
        var rules = LayeringRules.Parse(Page);

        Assert.Contains(
            rules.Differences(["A", "B", "C"], [.. Reference.In("C", project)]),
            found => found.StartsWith(difference, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_edge_without_a_reason_and_a_cycle_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => LayeringRules.Parse("B -> A"));
        Assert.Equal(["A", "B", "C"], LayeringRules.Parse(Page + "\nA -> C : wrong").Cycles().Order(StringComparer.Ordinal));
    }
}

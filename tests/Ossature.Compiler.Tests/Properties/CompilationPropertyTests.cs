using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Tests.Properties;

/// <summary>What holds for all projects, tried with random ones.</summary>
public sealed class CompilationPropertyTests
{
    private const int Projects = 30;
    private const int Edits = 12;

    [Fact]
    public void After_any_edits_a_compilation_says_what_a_fresh_one_says()
    {
        for (var seed = 0; seed < Projects; seed++)
        {
            var project = new RandomProject(seed);
            var workspace = project.Open();
            for (var edit = 1; edit <= Edits; edit++)
            {
                workspace = project.Edit(workspace);

                // Not asked after every edit: what nobody asked about must not be missed later.
                if (edit % (seed % 3 + 1) == 0)
                {
                    Same(seed, $"edit {edit}", Facts(project.Open().Compilation), Facts(workspace.Compilation));
                }
            }
        }
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        for (var seed = 0; seed < Projects; seed++)
        {
            var project = new RandomProject(seed);
            var sorted = Facts(project.Open().Compilation);
            for (var order = 0; order < 4; order++)
            {
                Same(seed, "another order", sorted, Facts(InAnyOrder(project)));
            }
        }
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            for (var seed = 0; seed < Projects; seed++)
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var project = new RandomProject(seed);
                var expected = Facts(project.Open().Compilation);
                foreach (var culture in Cultures.Strange)
                {
                    CultureInfo.CurrentCulture = culture;
                    Same(seed, culture.Name, expected, Facts(project.Open().Compilation));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_projects_are_sound_and_broken_in_many_ways()
    {
        var projects = Enumerable.Range(0, Projects).Select(seed => new RandomProject(seed)).ToArray();
        var atFirst = projects.Select(project => project.Open().Compilation.GetDiagnostics()).ToArray();
        var edited = projects.SelectMany(AfterEdits);

        Assert.Contains(atFirst, diagnostics => diagnostics.All(one => one.Severity != DiagnosticSeverity.Error));
        Assert.InRange(edited.Select(diagnostic => diagnostic.Code).Distinct().Count(), 15, 100);
    }

    [Fact]
    public void A_difference_is_named_with_its_seed()
    {
        var failure = Assert.Throws<TestFailure>(() => Same(7, "edit 3", "one\ntwo\n", "one\n2\n"));

        Assert.StartsWith("Seed 7, edit 3:", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> AfterEdits(RandomProject project) =>
        Enumerable
            .Range(0, Edits)
            .Aggregate(project.Open(), (workspace, _) => project.Edit(workspace))
            .Compilation.GetDiagnostics();

    private static SpecCompilation InAnyOrder(RandomProject project) =>
        project.InAnyOrder().Aggregate(SpecCompilation.Empty, (compilation, source) => compilation.WithText(source));

    private static string Facts(SpecCompilation compilation) => CompilationFacts.Of(compilation);

    private static void Same(int seed, string when, string expected, string actual)
    {
        if (expected != actual)
        {
            throw new TestFailure($"Seed {seed}, {when}:\n{TextDiff.Show(expected, actual)}");
        }
    }
}

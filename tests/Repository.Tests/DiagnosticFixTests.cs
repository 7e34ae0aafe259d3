using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;

namespace Repository.Tests;

public sealed class DiagnosticFixTests
{
    private const int MostRounds = 10;

    public static TheoryData<string> Codes =>
        [.. DiagnosticPage.All.Where(page => page.Examples("Bad").Any()).Select(page => page.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fix_is_named_on_its_page_and_rids_the_bad_example_of_the_code(string code) =>
        Findings.AssertNone(FaultsOf(DiagnosticPage.All.Single(page => page.Code == code)));

    [Fact]
    public void A_page_that_promises_or_conceals_a_fix_is_refused()
    {
        var promises = Page("OSS1999", "fix: writes something\n", "[biuld]\njobs = 2\n");
        var conceals = Page("OSS1450", "", "[biuld]\njobs = 2\n");
        var idle = Page("OSS1450", "fix: writes the nearest name\n", "[biuld]\njobs = 2\n[elsewhere]\n");

        Assert.Equal(["a.md promises a fix, but its bad example has none"], FaultsOf(promises));
        Assert.Equal(["a.md says nothing of the fix `replace `biuld` by `build``"], FaultsOf(conceals));
        Assert.Equal(["the fixes of a.md leave OSS1450"], FaultsOf(idle));
    }

    private static IEnumerable<string> FaultsOf(DiagnosticPage page)
    {
        var promised = page["fix"].Length > 0;
        var found = false;
        foreach (var (language, text) in page.Examples("Bad"))
        {
            var disk = ExampleProject.FilesOf(language, text).ToDisk();
            var workspace = SpecWorkspace.Open(disk, "/project");
            var first = Raised(workspace, page.Code).FirstOrDefault(diagnostic => diagnostic.Fix is not null);
            if (first is null)
            {
                continue;
            }

            found = true;
            if (!promised)
            {
                yield return $"{page.Path} says nothing of the fix `{first.Fix!.Title}`";
                continue;
            }

            for (var round = 0; round < MostRounds && Fix(workspace, page.Code); round++)
            {
                workspace = SpecWorkspace.Open(disk, "/project");
            }

            if (Raised(workspace, page.Code).Any())
            {
                yield return $"the fixes of {page.Path} leave {page.Code}";
            }
        }

        if (promised && !found && page["raised-by"].Length == 0)
        {
            yield return $"{page.Path} promises a fix, but its bad example has none";
        }
    }

    private static bool Fix(SpecWorkspace workspace, string code) =>
        !ProjectFixes.Write(workspace, Raised(workspace, code)).IsEmpty;

    private static IEnumerable<Diagnostic> Raised(SpecWorkspace workspace, string code) =>
        workspace
            .Compilation.GetDiagnostics()
            .Concat(ProjectPlan.Check(workspace.Files, workspace))
            .Where(diagnostic => diagnostic.Code == code);

    private static DiagnosticPage Page(string code, string fix, string bad) =>
        DiagnosticPage.Parse("a.md", $"---\ncode: {code}\n{fix}---\n## Bad\n```toml\n{bad}```\n");
}

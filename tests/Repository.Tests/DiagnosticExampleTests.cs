using Ossature.Compiler.Diagnostics;

namespace Repository.Tests;

public sealed class DiagnosticExampleTests
{
    public static TheoryData<string> Codes =>
        [.. DiagnosticPage.All.Where(page => page.Examples("Bad").Any()).Select(page => page.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_raises_the_code_and_no_other_error_and_the_good_one_nothing(string code) =>
        Findings.AssertNone(FaultsOf(DiagnosticPage.All.Single(page => page.Code == code)));

    [Fact]
    public void A_page_whose_examples_prove_nothing_is_refused()
    {
        var page = DiagnosticPage.Parse(
            "a.md",
            "---\ncode: OSS1999\n---\n## Bad\n```toml\nx = 1\n```\n\n## Good\n```toml\n[projct]\n```\n"
        );

        var faults = FaultsOf(page).ToArray();

        Assert.Contains("the bad example raises no OSS1999", faults);
        Assert.Contains(faults, fault => fault.StartsWith("the good example raises ossature.toml:", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FaultsOf(DiagnosticPage page)
    {
        foreach (var (language, text) in page.Examples("Bad"))
        {
            var found = Diagnose(page, language, text);
            if (found.All(diagnostic => diagnostic.Code != page.Code))
            {
                yield return $"the bad example raises no {page.Code}";
            }

            foreach (var other in found.Where(other => other.Code != page.Code && other.Severity == DiagnosticSeverity.Error))
            {
                yield return $"the bad example raises {other} as well";
            }
        }

        foreach (var (language, text) in page.Examples("Good"))
        {
            foreach (var found in Diagnose(page, language, text))
            {
                yield return $"the good example raises {found}";
            }
        }
    }

    private static Diagnostic[] Diagnose(DiagnosticPage page, string language, string text) =>
        [
            .. ExampleProject.Diagnose(
                ExampleProject.FilesOf(language, text),
                plans: page.Code.StartsWith("OSS3", StringComparison.Ordinal)
            ),
        ];
}

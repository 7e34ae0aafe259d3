namespace Repository.Tests;

/// <summary>
/// The language reference of SDS has 248 diagnostics. Their pages are the only list of them here, so what is held is how many there are of each
/// hundred and severity: a page that is missing, stray or of another severity than the reference says changes a number.
/// </summary>
public sealed class SystemDiagnosticTests
{
    [Theory]
    [InlineData("OSS20", 18, 1, 0)]
    [InlineData("OSS21", 20, 7, 4)]
    [InlineData("OSS22", 26, 4, 3)]
    [InlineData("OSS23", 7, 6, 1)]
    [InlineData("OSS24", 13, 4, 2)]
    [InlineData("OSS25", 13, 8, 3)]
    [InlineData("OSS26", 24, 11, 5)]
    [InlineData("OSS27", 11, 13, 2)]
    [InlineData("OSS28", 21, 4, 2)]
    [InlineData("OSS29", 1, 11, 3)]
    public void Each_diagnostic_of_the_language_has_a_page(string hundred, int errors, int warnings, int infos)
    {
        var pages = DiagnosticPage.All.Where(page => page.Code.StartsWith(hundred, StringComparison.Ordinal)).ToArray();

        Assert.Equal((errors, warnings, infos), (Count("error"), Count("warning"), Count("info")));

        int Count(string severity) => pages.Count(page => page["severity"] == severity);
    }
}

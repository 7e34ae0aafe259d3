using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class GithubRendererTests
{
    [Fact]
    public void A_diagnostic_is_one_command_with_its_place()
    {
        var text = GithubRenderer.Render(Marked.In("one\nt⟦wo⟧\n"), "samples/shop/");

        Assert.StartsWith(
            "::error file=samples/shop/specs/a.smd,line=2,endLine=2,col=2,endColumn=4,title=OSS5025::",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("%0Ahelp: ", text, StringComparison.Ordinal);
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_over_several_lines_has_no_end_column() =>
        Assert.Contains(
            ",line=1,endLine=2,col=1,title=",
            GithubRenderer.Render(Marked.In("⟦one\ntwo⟧\n")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_as_a_whole_has_no_place() =>
        Assert.StartsWith(
            "::error file=specs/a%3A%2C%25.smd,title=",
            GithubRenderer.Render(Marked.At(Location.OfFile("specs/a:,%.smd"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_in_a_sentence_can_end_the_command()
    {
        var text = GithubRenderer.Render(Marked.In("⟦a⟧", "100%\r\n::error::x, y"));

        Assert.Contains("`100%25%0D%0A::error::x, y`", text, StringComparison.Ordinal);
        Assert.Single(text, '\n');
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "::error ")]
    [InlineData(DiagnosticSeverity.Warning, "::warning ")]
    [InlineData(DiagnosticSeverity.Info, "::notice ")]
    public void The_command_is_the_severity(DiagnosticSeverity severity, string start) =>
        Assert.StartsWith(start, GithubRenderer.Render(Marked.In("⟦a⟧") with { Severity = severity }), StringComparison.Ordinal);
}

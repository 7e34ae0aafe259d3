using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

public sealed class SuppressionTests
{
    private static SpecCompilation Of(string configuration, params (string Path, string Text)[] files) =>
        files
            .Append(("ossature.toml", Files.Configuration + configuration))
            .Aggregate(
                SpecCompilation.Empty.WithText(SourceText.From("specs/a.smd", Files.Spec("A"))),
                (compilation, file) => compilation.WithText(SourceText.From(file.Item1, file.Item2))
            );

    private static string Codes(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(' ', diagnostics.Select(diagnostic => $"{diagnostic.Code}@{diagnostic.Location.Start.Line}"));

    [Theory]
    [InlineData("# ossc: allow OSS1450 for another tool\nshelf = 1\n")]
    [InlineData("shelf = 1 # ossc: allow OSS1450 for another tool\n")]
    [InlineData("# ossc: allow OSS1451, OSS1450 for another tool\n\nshelf = 1\n[diagnostics]\nOSS1395 = \"off\"\n")]
    public void A_comment_silences_a_warning_at_its_line(string text)
    {
        var compilation = Of(text);

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal("for another tool", Assert.Single(compilation.GetSuppressedDiagnostics()).Suppression);
    }

    [Fact]
    public void It_silences_no_other_line_and_no_other_code() =>
        Assert.Equal(
            "OSS1395@9 OSS1450@10 OSS1450@13",
            Codes(Of("# ossc: allow OSS1451\nshelf = 1\n# ossc: allow OSS1450\nboard = 1\nplank = 1\n").GetDiagnostics())
        );

    [Fact]
    public void The_mark_inside_a_text_is_no_comment() =>
        Assert.Equal(
            "OSS1450@9 OSS1450@12",
            Codes(Of("shelf = \"\"\"\n# ossc: allow OSS1450\n\"\"\"\nboard = 1\n").GetDiagnostics())
        );

    [Fact]
    public void An_error_cannot_be_silenced_and_that_is_said()
    {
        var compilation = Of("# ossc: allow OSS1422 twice\nmodel = \"test\"\n");

        Assert.Equal("OSS1397@9 OSS1422@10", Codes(compilation.GetDiagnostics()));
        Assert.Empty(compilation.GetSuppressedDiagnostics());
    }

    [Fact]
    public void A_warning_that_the_project_made_an_error_cannot_be_silenced() =>
        Assert.Equal(
            "OSS1397@9 OSS1450@10",
            Codes(Of("# ossc: allow OSS1450\nshelf = 1\n[diagnostics]\nOSS1450 = \"error\"\n").GetDiagnostics())
        );

    [Fact]
    public void What_the_project_switched_off_is_not_missed() =>
        Assert.Empty(Of("# ossc: allow OSS1450\nshelf = 1\n[diagnostics]\nOSS1450 = \"off\"\n").GetDiagnostics());

    [Fact]
    public void Where_warnings_are_errors_a_silenced_one_stays_silent()
    {
        var compilation = Of("# ossc: allow OSS1450\nshelf = 1\nboard = 1\n").WithWarningsAsErrors();

        var shown = Assert.Single(compilation.GetDiagnostics());
        Assert.Equal((DiagnosticSeverity.Error, 11), (shown.Severity, shown.Location.Start.Line));
        Assert.True(compilation.HasErrors);
    }

    [Fact]
    public void A_comment_for_nothing_is_reported_unless_errors_may_hide_what_it_is_for()
    {
        Assert.Equal("OSS1395@9", Codes(Of("# ossc: allow OSS1450\n").GetDiagnostics()));
        Assert.Equal("OSS1422@10", Codes(Of("# ossc: allow OSS1450\nmodel = \"test\"\n").GetDiagnostics()));
    }

    [Fact]
    public void A_comment_for_what_only_a_build_finds_is_let_be() =>
        Assert.Empty(Of("# ossc: allow OSS4007 kept by hand\n").GetDiagnostics());

    [Fact]
    public void A_specification_allows_in_its_frontmatter_and_in_remarks()
    {
        var long_ = string.Concat(Enumerable.Repeat("It does a great many things in a great many ways. ", 2000));
        var spec = Files.Spec("B", description: long_);
        Assert.Equal("OSS1311@2", Codes(Of("", ("specs/b.smd", spec)).GetDiagnostics()));

        var allowed = spec.Replace("id: B", "# ossc: allow OSS1311 split later\nid: B", StringComparison.Ordinal);
        Assert.Empty(Of("", ("specs/b.smd", allowed)).GetDiagnostics());

        var remark = spec.Replace("## Goals", "<!-- ossc: allow OSS1311 no -->\n## Goals", StringComparison.Ordinal);
        Assert.Equal("OSS1311@2 OSS1395@14", Codes(Of("", ("specs/b.smd", remark)).GetDiagnostics()));

        var code = Files.Spec("B").Replace("Hello, Ada", "<!-- ossc: allow OSS1311 no -->", StringComparison.Ordinal);
        Assert.Empty(Of("", ("specs/b.smd", code)).GetDiagnostics());
    }
}

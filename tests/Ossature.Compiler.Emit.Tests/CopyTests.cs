using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Tests;

public sealed class CopyTests
{
    private static BuildProject Copying(string outputs, string sources, params IEnumerable<string> more)
    {
        var list = string.Join(", ", sources.Split(' ').Select(source => $"\"{source}\""));
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Copy", outputs, "", [$"source = [{list}]", .. more]))
        );
        project.Write("context/one.txt", "alpha\n");
        project.Write("context/art/a.ogg", "1");
        project.Write("context/art/b.ogg", "2");
        project.Write("context/art/c.png", "3");
        project.Write("context/art/deep/er/d.ogg", "4");
        return project;
    }

    [Theory]
    [InlineData("docs/one.txt", "one.txt", "== output/docs/one.txt\nalpha\n")]
    [InlineData("docs/one.txt", "context://one.txt", "== output/docs/one.txt\nalpha\n")]
    [InlineData("assets/*.ogg", "art/*.ogg", "== output/assets/a.ogg\n1== output/assets/b.ogg\n2")]
    [InlineData("all/**.ogg", "art/**.ogg", "== output/all/a.ogg\n1== output/all/b.ogg\n2== output/all/deep/er/d.ogg\n4")]
    public void Files_are_copied_without_a_model(string outputs, string sources, string expected)
    {
        var project = Copying(outputs, sources);

        project.BuildSuccessfully();

        Assert.Equal(expected, project.Output());
        Assert.Empty(project.Model.Requests);
    }

    [Theory]
    [InlineData("x.txt", "b*.txt", "different wildcards")]
    [InlineData("x*.txt", "zz*.txt", "`zz*.txt` matches no file")]
    [InlineData("x.txt", "one.txt art/a.ogg", "2 sources but 1 outputs")]
    [InlineData("**.ogg", "art/*.ogg", "different wildcards")]
    [InlineData("*/*.ogg", "art/*.ogg", "one `*` or one `**`")]
    public void Patterns_that_do_not_pair_copy_nothing(string outputs, string sources, string about)
    {
        var project = Copying(outputs, sources);

        var report = project.Build();

        var failure = Assert.Single(report.Diagnostics);
        Assert.Equal(DiagnosticCatalog.CopyImpossible, failure.Descriptor);
        Assert.Contains(about, failure.Message);
        Assert.Empty(project.Output());
    }

    [Fact]
    public void A_copy_follows_its_source()
    {
        var project = Copying("one.txt", "one.txt");
        project.BuildSuccessfully();

        project.Write("context/one.txt", "beta\n");
        project.BuildSuccessfully();

        Assert.Equal("== output/one.txt\nbeta\n", project.Output());
        project.Ran.ShouldBe("task 001: What it builds from changed: changed `source file one.txt`.");
    }

    [Fact]
    public void Verify_commands_of_a_copy_are_ignored_with_a_warning()
    {
        var project = Copying("one.txt", "one.txt", "verify = [\"check\"]");

        var report = project.BuildSuccessfully();

        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Descriptor == DiagnosticCatalog.VerifyIgnored);
        Assert.Empty(project.Commands.Requests);
        Assert.Equal(BuildOutcome.Succeeded, report.Outcome);
    }
}

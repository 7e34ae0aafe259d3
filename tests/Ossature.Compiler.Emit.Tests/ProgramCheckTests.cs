using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Emit.Verification;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Which programs commands need, and that they are looked for in time.</summary>
public sealed class ProgramCheckTests
{
    [Theory]
    [InlineData("cargo build", "cargo")]
    [InlineData("cd src && make -j2 && ./run", "make")]
    [InlineData("A=1 B='x y' python -m pytest -q", "python")]
    [InlineData("! grep -q x a.txt", "grep")]
    [InlineData("(cd a; tar c .) | gzip>out 2>&1", "tar gzip")]
    [InlineData("command -v node; test -f a || exit 1", "node")]
    [InlineData("\"my tool\" --help", "my tool")]
    [InlineData("echo 'a && b' \"; c\"", "")]
    [InlineData("if true; then make; fi", "")]
    [InlineData("for f in *; do cc $f; done", "")]
    [InlineData("$TOOL build", "")]
    [InlineData("~/bin/tool", "")]
    [InlineData("make # && ninja", "make")]
    [InlineData("a <in >out; b 2>/dev/null", "a b")]
    [InlineData("", "")]
    [InlineData("'unclosed", "unclosed")]
    [InlineData("a&&b||c&d", "a b c d")]
    public void What_a_command_begins_with_is_a_program_unless_the_shell_knows_it(string command, string programs) =>
        Assert.Equal(programs, string.Join(' ', NeededPrograms.Of(command)));

    [Fact]
    public void A_missing_program_is_named_before_anything_is_asked()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(
                PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"cd src && zigg build\"]"),
                PlanText.Task("002", "Make beta", "b.txt", "", "verify = [\"zigg test\"]")
            )
        );
        project.Commands.Missing.Add("zigg");

        var report = project.Build();

        Assert.Equal(BuildOutcome.Refused, report.Outcome);
        Assert.Equal("`zigg` is not installed, and `cd src && zigg build` needs it", Assert.Single(report.Diagnostics).Message);
        Assert.Empty(project.Model.Requests);
    }

    [Fact]
    public void What_stands_needs_no_program()
    {
        var project = BuildProject.WithPlan(
            PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt", "", "verify = [\"zigg build\"]", "status = \"skipped\""))
        );
        project.Commands.Missing.Add("zigg");

        project.BuildSuccessfully();
    }
}

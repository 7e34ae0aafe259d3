using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class DiskTests
{
    [Fact]
    public void A_disk_that_refuses_ends_the_build_with_one_diagnostic()
    {
        var project = BuildProject.WithPlan(PlanText.Of(PlanText.Task("001", "Make alpha", "a.txt")));
        project.Model.When(
            "# Make alpha",
            ScriptedTurn.Call("write_file", ("path", "a.txt"), ("content", "A\n")),
            ScriptedTurn.Say("Done.")
        );
        project.Disk.FailWrites(
            (_, path) => path.Contains("/cache/", StringComparison.Ordinal) ? new IOException("No space left on device.") : null
        );

        var report = project.Build();

        Assert.Equal(BuildOutcome.Refused, report.Outcome);
        Assert.Contains("No space left", Assert.Single(report.Diagnostics).Message);

        project.Disk.FailWrites((_, _) => null);
        project.BuildSuccessfully();
        Assert.Equal(2, project.Model.Requests.Count);
    }
}

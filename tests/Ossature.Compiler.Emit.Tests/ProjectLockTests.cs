using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class ProjectLockTests
{
    [Fact]
    public void A_second_build_says_who_holds_the_project()
    {
        using var project = new TempProject();
        CrashProject.LayOut(project.Root);
        using var first = HostProcess.Start(project.Root, project.PathOf("calls"), "wait");
        Assert.Equal("asked", first.StandardOutput.ReadLine());

        var second = CrashProject.Build(project.Root, project.Files, project.PathOf("calls"));

        Assert.Equal(BuildOutcome.Refused, second.Outcome);
        var refusal = Assert.Single(second.Diagnostics);
        Assert.Equal(DiagnosticCatalog.ProjectIsLocked, refusal.Descriptor);
        Assert.Contains($"ossc build (process {first.Id})", refusal.Message);

        first.Kill();
        first.WaitForExit();
        Assert.Equal(BuildOutcome.Succeeded, CrashProject.Build(project.Root, project.Files, project.PathOf("calls")).Outcome);
    }
}

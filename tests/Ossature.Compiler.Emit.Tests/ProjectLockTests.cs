using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class ProjectLockTests
{
    [Fact]
    public async Task A_patient_build_is_told_once_whom_it_waits_for_and_goes_on()
    {
        using var project = new TempProject();
        CrashProject.LayOut(project.Root);
        using var first = HostProcess.Start(project.Root, project.PathOf("calls"), "wait");
        Assert.Equal("asked", first.StandardOutput.ReadLine());

        var told = new List<string>();
        using var turn = await ProjectLock.TakeAsync(
            project.Files,
            project.Root,
            "ossc build",
            holder =>
            {
                told.Add(holder);
                first.Kill();
            },
            TimeProvider.System,
            CancellationToken.None
        );

        Assert.Equal([$"ossc build (process {first.Id})"], told);
    }

    [Fact]
    public void A_second_build_says_who_holds_the_project()
    {
        using var project = new TempProject();
        CrashProject.LayOut(project.Root);
        using var first = HostProcess.Start(project.Root, project.PathOf("calls"), "wait");
        Assert.Equal("asked", first.StandardOutput.ReadLine());

        Assert.Null(ProjectLock.TryTake(project.Files, project.Root, "ossc build", out var holder));
        Assert.Equal($"ossc build (process {first.Id})", holder);

        first.Kill();
        first.WaitForExit();
        Assert.Equal(BuildOutcome.Succeeded, CrashProject.Build(project.Root, project.Files, project.PathOf("calls")).Outcome);
    }
}

using Ossature.Compiler.Emit.CrashHost;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>Kills a real process (SIGKILL) at every write to the journal, the state and the transcripts, and builds again.</summary>
public sealed class CrashTests
{
    private const int KilledExitCode = 128 + 9;

    [Fact]
    public void Killed_at_any_write_the_next_build_ends_as_if_nothing_had_happened()
    {
        var (undisturbed, calls, writes) = BuildUndisturbed();
        Assert.InRange(writes, 20, 100);

        Parallel.For(
            1,
            writes + 1,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            write => KillAndBuild(write, torn: write % 3 == 0)
        );

        void KillAndBuild(int write, bool torn)
        {
            using var project = new TempProject();
            var root = project.PathOf("p");
            CrashProject.LayOut(root);
            Assert.Equal(KilledExitCode, RunHost(root, project.PathOf("calls"), write, torn));

            var report = CrashProject.Build(root, project.Files, project.PathOf("calls"));

            Assert.True(
                report.Outcome is BuildOutcome.Succeeded or BuildOutcome.UpToDate,
                $"{report.Outcome} after write {write}"
            );
            Assert.Equal(undisturbed, Snapshot(project));
            Assert.Equal(calls, File.ReadAllLines(project.PathOf("calls")).Order(StringComparer.Ordinal));
        }
    }

    private static (string Snapshot, string[] Calls, int Writes) BuildUndisturbed()
    {
        using var project = new TempProject();
        CrashProject.LayOut(project.PathOf("p"));
        var disk = new KillingDisk(project.Files, killAt: 0, torn: false);
        var report = CrashProject.Build(project.PathOf("p"), disk, project.PathOf("calls"));
        Assert.Equal(BuildOutcome.Succeeded, report.Outcome);
        return (Snapshot(project), [.. File.ReadAllLines(project.PathOf("calls")).Order(StringComparer.Ordinal)], disk.Writes);
    }

    private static int RunHost(string root, string log, int write, bool torn)
    {
        using var process = HostProcess.Start(root, log, $"{write}", torn ? "torn" : "whole");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>All that a build leaves, except who held the lock; of stored contents the names, which say what is in them.</summary>
    private static string Snapshot(TempProject project) =>
        string.Concat(
            project
                .List()
                .Where(path =>
                    path.StartsWith("p/output/", StringComparison.Ordinal)
                    || (path.StartsWith("p/.ossature/", StringComparison.Ordinal) && path != "p/.ossature/lock")
                )
                .Select(path => $"== {path}\n{(path.Contains("/cache/", StringComparison.Ordinal) ? "" : project.Read(path))}")
        );
}

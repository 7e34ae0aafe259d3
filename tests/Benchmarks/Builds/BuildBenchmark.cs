using System.Diagnostics;
using System.Globalization;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Benchmarks.Builds;

/// <summary>
/// Measures what a build costs beside the models and commands that it waits for: finding out that there is nothing to do, doing thousands of
/// tasks, and having thousands under way at once.
/// </summary>
internal static class BuildBenchmark
{
    private const int Specs = 100;
    private const int Tasks = 5_000;
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(10);

    public static void Run(string? ossc, int runs, string pattern)
    {
        Console.WriteLine("| what | tasks | s | wanted | beside |");
        Console.WriteLine("|---|---|---|---|---|");
        var all = new (string Name, Action Measure)[]
        {
            ("nothing", () => Nothing(ossc, 5_000, runs, "0.18")),
            ("nothing", () => Nothing(ossc, 20_000, runs, "0.40")),
            ("overhead", Overhead),
            ("flight virtual", () => InFlight(new VirtualDisk(), "/project", "virtual disk", "1.05")),
            ("flight", () => Folder(root => InFlight(new DiskFileSystem(), root, "disk in memory", "1.25"))),
        };
        foreach (var (_, measure) in all.Where(one => one.Name.Contains(pattern, StringComparison.Ordinal)))
        {
            measure();
        }
    }

    /// <summary>A build with nothing to do, every output compared with its digest.</summary>
    private static void Nothing(string? program, int tasks, int runs, string wanted) =>
        Folder(root =>
        {
            if (program is null)
            {
                return;
            }

            var ossc = Path.GetFullPath(program);
            new PlannedProject(Specs, tasks, Chained: true, Done: true).Write(new DiskFileSystem(), root);
            _ = Measured.Of(1, root, ossc, "build", "--format", "json");
            var taken = Measured.Of(runs, root, ossc, "build", "--format", "json");
            var floor = Measured.Of(runs, root, Environment.ProcessPath!, "floor", root + "/output");
            var ninja = Ninja(root, tasks, runs);
            Print(
                "nothing to do",
                tasks,
                taken.Seconds,
                wanted,
                Invariant($"{taken.Seconds / ninja:0.0} times ninja ({ninja:0.000} s), hashing alone {floor.Seconds:0.000} s")
            );
        });

    private static double Ninja(string root, int tasks, int runs)
    {
        var project = new PlannedProject(Specs, tasks, Chained: true);
        var rules = Enumerable
            .Range(1, tasks)
            .Select(task => $"build output/{project.OutputOf(task)}.made: touch output/{project.OutputOf(task)}\n");
        File.WriteAllText(root + "/build.ninja", "rule touch\n  command = touch $out\n" + string.Concat(rules));
        _ = Measured.Of(1, root, "ninja", "--quiet");
        return Measured.Of(runs, root, "ninja", "--quiet").Seconds;
    }

    /// <summary>Processor time per task with a model that answers at once, on a disk in memory.</summary>
    private static void Overhead() =>
        Folder(root =>
        {
            var project = new PlannedProject(Specs, Tasks, Chained: true);
            // What is compiled at run time is compiled for any number of tasks.
            Folder(small => Build(new PlannedProject(2, 200, Chained: true), new DiskFileSystem(), small, TimeSpan.Zero, 2));
            project.Write(new DiskFileSystem(), root);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var seconds = Build(project, new DiskFileSystem(), root, TimeSpan.Zero, 2, written: true);
            var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            Print(
                Invariant($"built, {spent.TotalMilliseconds / Tasks:0.00} ms of processor a task"),
                Tasks,
                seconds,
                "0.4 ms",
                ""
            );
        });

    /// <summary>Every task at once, each with a model that takes its time.</summary>
    private static void InFlight(IFileSystem files, string root, string where, string wanted)
    {
        var project = new PlannedProject(Specs, Tasks, Chained: false);
        var critical = 2 * Answer.TotalSeconds;
        var seconds = Build(project, files, root, Answer, Tasks);
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        Print(
            Invariant($"all under way at once, {where}"),
            Tasks,
            seconds,
            wanted + " times",
            Invariant($"{seconds / critical:0.000} times the critical path of {critical:0} s, {megabytes:0} MB")
        );
    }

    private static double Build(
        PlannedProject project,
        IFileSystem files,
        string root,
        TimeSpan answer,
        int jobs,
        bool written = false
    )
    {
        if (!written)
        {
            project.Write(files, root);
        }

        var watch = Stopwatch.StartNew();
        using var turn = ProjectLock.TryTake(files, root, "benchmark", out _);
        var workspace = SpecWorkspace.Open(files, root);
        var builder = new Builder(
            files,
            workspace,
            new WritingModel(project, answer),
            new NoCommands(),
            new Silence(),
            TimeProvider.System
        );
        var report = builder.RunAsync(new() { Jobs = jobs }, CancellationToken.None).GetAwaiter().GetResult();
        return report.Outcome == BuildOutcome.Succeeded
            ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException(
                $"{report.Outcome}: {string.Join("; ", report.Diagnostics.Take(3).Select(found => found.Message))}"
            );
    }

    private static void Folder(Action<string> use)
    {
        // Memory where there is some for files: what is measured is not the disk.
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(parent, $"ossature-bench-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            use(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, int tasks, double seconds, string wanted, string beside) =>
        Console.WriteLine(Invariant($"| {what} | {tasks} | {seconds:0.000} | {wanted} | {beside} |"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class NoCommands : ICommandRunner
    {
        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation) =>
            throw new NotSupportedException("No task has a command.");
    }

    private sealed class Silence : IBuildObserver
    {
        public void On(BuildEvent happened) { }
    }
}

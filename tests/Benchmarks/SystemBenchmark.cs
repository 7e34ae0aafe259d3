using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Benchmarks;

/// <summary>Measures how long systems of SDS take: in a process that has compiled others before, as a process, and after an edit.</summary>
internal static class SystemBenchmark
{
    private const int Small = 25;
    private const int Large = 250;

    public static void Run(string? ossc, int runs)
    {
        var (small, large) = (new GeneratedSystem(Small), new GeneratedSystem(Large));
        Console.WriteLine("| what | modules | lines | s | wanted |");
        Console.WriteLine("|---|---|---|---|---|");
        var first = Warm(small, runs);
        Print("parse, bind, check", small, first, "0.150");
        var second = Warm(large, runs);
        Print(Invariant($"the same, {second / first:0.0} times as long"), large, second, "12 times");
        var (edited, bound) = Edit(small, runs);
        Print($"after an edit of a clause; bound: {bound}", small, edited, "one module");
        if (ossc is not null)
        {
            Print("ossc check, as a process", small, Cold(small, Path.GetFullPath(ossc), runs), "0.4");
        }
    }

    /// <summary>The files lie in memory; what is measured is opening the project and asking for what is wrong with it.</summary>
    private static double Warm(GeneratedSystem system, int runs)
    {
        var disk = Disk(system);
        AssertSound(SpecWorkspace.Open(disk, "/project"));
        return Median(runs, () => SpecWorkspace.Open(disk, "/project").Compilation.GetDiagnostics());
    }

    private static (double Seconds, string Bound) Edit(GeneratedSystem system, int runs)
    {
        var steps = new ConcurrentQueue<CompilationStep>();
        var workspace = SpecWorkspace.Open(Disk(system), "/project", steps.Enqueue);
        AssertSound(workspace);
        var text = system.Files().Single(file => file.Path == system.EditedPath).Text;
        var number = 0;
        var seconds = Median(
            runs,
            () =>
            {
                steps.Clear();
                number++;
                var edited = text.Replace(
                    GeneratedSystem.Edited,
                    GeneratedSystem.Edited + number.ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );
                workspace = workspace.WithText(system.EditedPath, edited);
                workspace.Compilation.GetDiagnostics();
            }
        );
        return (
            seconds,
            string.Join(", ", steps.OfType<CompilationStep.Bound>().Select(step => step.SpecId).Order(StringComparer.Ordinal))
        );
    }

    private static double Cold(GeneratedSystem system, string ossc, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("ossature-bench").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "specs"));
            foreach (var (path, text) in system.Files())
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }

            return Measured.Of(runs, folder, ossc, "check").Seconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static VirtualDisk Disk(GeneratedSystem system) =>
        system.Files().Aggregate(new VirtualDisk(), (disk, file) => disk.Put("/project/" + file.Path, file.Text));

    /// <summary>What is faulty is read in part only, and would be measured as fast.</summary>
    private static void AssertSound(SpecWorkspace workspace)
    {
        var faults = workspace
            .Compilation.GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Take(5)
            .ToArray();
        if (faults.Length > 0)
        {
            throw new InvalidOperationException("The generated system has faults:\n" + string.Join('\n', faults.AsEnumerable()));
        }
    }

    private static double Median(int runs, Action measured)
    {
        var seconds = new double[runs];
        for (var run = -3; run < runs; run++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            measured();
            seconds[Math.Max(run, 0)] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[runs / 2];
    }

    private static void Print(string what, GeneratedSystem system, double seconds, string wanted)
    {
        var lines = system
            .Files()
            .Where(file => file.Path.EndsWith(".sds", StringComparison.Ordinal))
            .Sum(file => file.Text.Count(c => c == '\n'));
        Console.WriteLine(Invariant($"| {what} | {system.Modules} | {lines} | {seconds:0.000} | {wanted} |"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

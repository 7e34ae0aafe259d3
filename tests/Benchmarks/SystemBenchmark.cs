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
    private const int WarmUps = 5;

    public static void Run(string? ossc, int runs)
    {
        var (small, large) = (new GeneratedSystem(Small), new GeneratedSystem(Large));
        Console.WriteLine("| what | modules | lines | s | wanted | processor, s |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var first = Warm(small, runs);
        Print("parse, bind, check", small, first, "0.150");
        var second = Warm(large, runs);
        Print(Invariant($"the same, {second.Seconds / first.Seconds:0.0} times as long"), large, second, "12 times");
        var (edited, bound) = Edit(small, runs);
        Print($"after an edit of a clause; bound: {bound}", small, edited, "one module");
        if (ossc is not null)
        {
            Print("ossc check, as a process", small, Cold(small, Path.GetFullPath(ossc), runs), "0.4");
        }
    }

    /// <summary>The files lie in memory; what is measured is opening the project and asking for what is wrong with it.</summary>
    private static Taken Warm(GeneratedSystem system, int runs)
    {
        var disk = Disk(system);
        AssertSound(SpecWorkspace.Open(disk, "/project"));
        return Median(runs, () => SpecWorkspace.Open(disk, "/project").Compilation.GetDiagnostics());
    }

    private static (Taken Taken, string Bound) Edit(GeneratedSystem system, int runs)
    {
        var steps = new ConcurrentQueue<CompilationStep>();
        var workspace = SpecWorkspace.Open(Disk(system), "/project", steps.Enqueue);
        AssertSound(workspace);
        var text = system.Files().Single(file => file.Path == system.EditedPath).Text;
        var number = 0;
        var taken = Median(
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
            taken,
            string.Join(", ", steps.OfType<CompilationStep.Bound>().Select(step => step.SpecId).Order(StringComparer.Ordinal))
        );
    }

    private static Taken Cold(GeneratedSystem system, string ossc, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("ossature-bench").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "specs"));
            foreach (var (path, text) in system.Files())
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }

            var process = Measured.Of(runs, folder, ossc, "check");
            return new(process.Seconds, process.Processor);
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

    private static Taken Median(int runs, Action measured)
    {
        var seconds = new double[runs];
        var processor = new double[runs];
        for (var run = -WarmUps; run < runs; run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            measured();
            seconds[Math.Max(run, 0)] = watch.Elapsed.TotalSeconds;
            processor[Math.Max(run, 0)] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        Array.Sort(seconds);
        Array.Sort(processor);
        return new(seconds[runs / 2], processor[runs / 2]);
    }

    private static void Print(string what, GeneratedSystem system, Taken taken, string wanted)
    {
        var lines = system
            .Files()
            .Where(file => file.Path.EndsWith(".sds", StringComparison.Ordinal))
            .Sum(file => file.Text.Count(c => c == '\n'));
        Console.WriteLine(
            Invariant($"| {what} | {system.Modules} | {lines} | {taken.Seconds:0.000} | {wanted} | {taken.Processor:0.000} |")
        );
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The median of what several runs took.</summary>
    /// <param name="Seconds">From start to end.</param>
    /// <param name="Processor">On all processors together, in seconds.</param>
    private sealed record Taken(double Seconds, double Processor);
}

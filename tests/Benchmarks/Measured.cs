using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Ossature.Compiler.Benchmarks;

/// <summary>What a process took: the median of several runs.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="Processor">On all processors together, in seconds.</param>
/// <param name="Megabytes">The most memory that it held.</param>
internal sealed record Measured(double Seconds, double Processor, double Megabytes)
{
    public static Measured Of(int runs, string workingFolder, string program, params string[] arguments)
    {
        var all = Enumerable.Range(0, runs).Select(_ => Once(workingFolder, program, arguments)).ToArray();
        return new(
            Median(all.Select(run => run.Seconds)),
            Median(all.Select(run => run.Processor)),
            Median(all.Select(run => run.Megabytes))
        );
    }

    private static Measured Once(string workingFolder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0.0, 0.0);
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = Math.Max(processor, ProcessorOf(process));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Task.WaitAll(errors, output);
        return process.ExitCode == 0
            ? new(seconds, processor, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}{output.Result}");
    }

    private static double ProcessorOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
            return 0;
        }
    }

    /// <summary>The most memory that a process has held so far, in megabytes; the system keeps count.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Fixing;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Fuzz.Checking;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>Measures how long files of growing size take and says where the time per byte grows with the size.</summary>
internal sealed class LinearityRun(IReadOnlyCollection<Language> languages, TextWriter output)
{
    /// <summary>Less than this counts as this: nobody waits for it, and the half of it is noise.</summary>
    private const double LeastNanosecondsPerByte = 10;

    private static readonly int[] Sizes = [256 << 10, 1 << 20, 4 << 20];

    /// <summary>A size above one that took longer says nothing new.</summary>
    private static readonly TimeSpan LongestSize = TimeSpan.FromSeconds(1);

    /// <summary>Whether no time grows faster than its file.</summary>
    public bool Run()
    {
        var faults = new List<string>();
        output.WriteLine($"nanoseconds per byte for files of {string.Join(", ", Sizes.Select(size => $"{size >> 10} KB"))}");
        foreach (var pattern in Patterns.All)
        {
            if (languages.FirstOrDefault(language => language.Name == pattern.Language) is not { } language)
            {
                continue;
            }

            // Measured again before it is blamed on the compiler: a machine has its moments.
            var stages = Measure(language, pattern);
            stages = stages.Exists(stage => Grows(stage.Times)) ? Measure(language, pattern) : stages;
            output.WriteLine($"{pattern.Language}: {pattern.Name}");
            foreach (var (stage, times) in stages)
            {
                var perByte = times.Select((_, i) => PerByte(times, i));
                var grows = Grows(times);
                output.WriteLine(
                    $"    {stage, -8} {string.Join(' ', perByte.Select(value => value.ToString("F1", CultureInfo.InvariantCulture).PadLeft(9)))}{(grows ? "  GROWS" : "")}"
                );
                if (grows)
                {
                    faults.Add($"{pattern.Language}: {pattern.Name}: {stage}");
                }
            }
        }

        faults.ForEach(fault => output.WriteLine($"not linear: {fault}"));
        output.WriteLine($"{faults.Count} faults");
        return faults.Count == 0;
    }

    /// <summary>The times of each stage by size; sizes above one that showed growth, or took long, are left out.</summary>
    private static List<(string Stage, List<TimeSpan> Times)> Measure(Language language, Pattern pattern)
    {
        // What is compiled the first time it runs, and better the tenth time, belongs to no size.
        for (var run = 0; run < 4; run++)
        {
            Stages(language, pattern.Make(Sizes[0] / 16));
        }

        var stages = new List<(string Stage, List<TimeSpan> Times)>();
        foreach (var size in Sizes)
        {
            var text = pattern.Make(size);
            var runs = size == Sizes[0] ? 3 : 1;
            for (var run = 0; run < runs; run++)
            {
                var times = Stages(language, text);
                for (var i = 0; i < times.Count; i++)
                {
                    Keep(stages, i, times[i], first: run == 0);
                }
            }

            if (
                stages.Exists(stage => Grows(stage.Times))
                || stages.Sum(stage => stage.Times[^1].TotalSeconds) > LongestSize.TotalSeconds
            )
            {
                break;
            }
        }

        return stages;
    }

    /// <summary>Keeps the best of several runs.</summary>
    private static void Keep(List<(string Stage, List<TimeSpan> Times)> stages, int i, (string, TimeSpan) measured, bool first)
    {
        var (name, time) = measured;
        if (i == stages.Count)
        {
            stages.Add((name, []));
        }

        var times = stages[i].Times;
        if (first)
        {
            times.Add(time);
        }
        else if (time < times[^1])
        {
            times[^1] = time;
        }
    }

    /// <summary>
    /// Whether time per byte has grown by more than size<sup>¾</sup>: 2.8 from 256 KB to 1 MB, 8 to 4 MB. What is linear stays below
    /// because only caches and the collector make it slower; what is quadratic grows by 4 and 16.
    /// </summary>
    private static bool Grows(List<TimeSpan> times)
    {
        var last = times.Count - 1;
        var most = Math.Max(PerByte(times, 0), LeastNanosecondsPerByte) * Math.Pow((double)Sizes[last] / Sizes[0], 0.75);
        return last > 0 && PerByte(times, last) > most;
    }

    private static double PerByte(List<TimeSpan> times, int size) => times[size].TotalNanoseconds / Sizes[size];

    private static List<(string Stage, TimeSpan Time)> Stages(Language language, string text)
    {
        var stages = new List<(string, TimeSpan)>();
        var started = Environment.CpuUsage.TotalTime;
        var tree = language.Parse(SourceText.From(language.Path, text));
        Lap("parse");
        _ = tree.Source.WithEdits(Formatter.Format(tree));
        Lap("format");
        language.Declare(tree, new DiagnosticBag());
        Lap("declare");
        var compilation = ProjectCheck.Sound.WithTree(tree);
        var diagnostics = compilation.GetDiagnostics();
        _ = compilation.Signatures.Count;
        Lap("check");
        foreach (var diagnostic in diagnostics)
        {
            _ = TextRenderer.Render(diagnostic);
        }

        _ = JsonRenderer.Render(diagnostics);
        _ = SarifRenderer.Render(diagnostics);
        Lap("print");
        _ = Fixes.Apply(diagnostics);
        Lap("fix");
        return stages;

        void Lap(string stage)
        {
            // Processor time: what else runs on the machine does not count. Garbage is its maker's.
            var now = Environment.CpuUsage.TotalTime;
            stages.Add((stage, now - started));
            GC.Collect();
            started = Environment.CpuUsage.TotalTime;
        }
    }
}

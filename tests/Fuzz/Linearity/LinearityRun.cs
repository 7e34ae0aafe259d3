using System.Globalization;

namespace Ossature.Compiler.Fuzz.Linearity;

/// <summary>Measures how long things of growing size take and says where the time per byte, or per file, grows with the size.</summary>
internal sealed class LinearityRun(IEnumerable<Subject> subjects, TextWriter output)
{
    /// <summary>A size above one that took longer says nothing new.</summary>
    private static readonly TimeSpan LongestSize = TimeSpan.FromSeconds(1);

    /// <summary>Whether no time grows faster than its size.</summary>
    public bool Run()
    {
        var faults = new List<string>();
        foreach (var subject in subjects)
        {
            // Measured again before it is blamed on the compiler: a machine has its moments.
            var stages = Measure(subject);
            stages = stages.Exists(stage => Grows(subject, stage.Times)) ? Measure(subject) : stages;
            output.WriteLine($"{subject.Name}, nanoseconds per {subject.Unit} of {string.Join(", ", subject.Sizes)}");
            foreach (var (stage, times) in stages)
            {
                var grows = Grows(subject, times);
                var perUnit = times.Select((_, i) => PerUnit(subject, times, i).ToString("F1", CultureInfo.InvariantCulture));
                output.WriteLine(
                    $"    {stage, -8}{string.Concat(perUnit.Select(time => time.PadLeft(12)))}{(grows ? "  GROWS" : "")}"
                );
                if (grows)
                {
                    faults.Add($"{subject.Name}: {stage}");
                }
            }
        }

        faults.ForEach(fault => output.WriteLine($"not linear: {fault}"));
        output.WriteLine($"{faults.Count} faults");
        return faults.Count == 0;
    }

    /// <summary>The times of each stage by size; sizes above one that showed growth, or took long, are left out.</summary>
    private static List<(string Stage, List<TimeSpan> Times)> Measure(Subject subject)
    {
        // What is compiled the first time it runs, and better the tenth time, belongs to no size.
        for (var run = 0; run < 8; run++)
        {
            subject.Measure(subject.Sizes[0] / 4);
        }

        var stages = new List<(string Stage, List<TimeSpan> Times)>();
        foreach (var size in subject.Sizes)
        {
            var runs = size == subject.Sizes[0] ? 3 : 1;
            for (var run = 0; run < runs; run++)
            {
                var measured = subject.Measure(size);
                for (var i = 0; i < measured.Count; i++)
                {
                    Keep(stages, i, measured[i], first: run == 0);
                }
            }

            if (
                stages.Exists(stage => Grows(subject, stage.Times))
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
    /// Whether the time per unit has grown by more than the size to the power of ¾: by 2.8 where the size grew by 4, by 8 where it grew by 16. What is
    /// linear stays below, because only caches and the collector make it slower; what is quadratic grows by 4 and 16. What takes too long for a
    /// second size has grown before.
    /// </summary>
    private static bool Grows(Subject subject, List<TimeSpan> times)
    {
        var last = times.Count - 1;
        var growth = Math.Pow((double)subject.Sizes[last] / subject.Sizes[0], 0.75);
        return last == 0
            ? times[0] > LongestSize
            : PerUnit(subject, times, last) > Math.Max(PerUnit(subject, times, 0), subject.LeastPerUnit) * growth;
    }

    private static double PerUnit(Subject subject, List<TimeSpan> times, int size) =>
        times[size].TotalNanoseconds / subject.Sizes[size];
}

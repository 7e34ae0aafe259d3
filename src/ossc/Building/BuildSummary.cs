using System.Globalization;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.CommandLine.Building;

/// <summary>The table that ends a build.</summary>
internal static class BuildSummary
{
    public static string Render(BuildReport report, CallTotals calls)
    {
        var total = calls.Replayed + calls.Asked;
        return TextTable.Render([
            ["tasks", Tasks(report)],
            ["model calls", total == 0 ? "none" : Number(total) + $" ({calls.Replayed} replayed, {calls.Asked} asked)"],
            ["tokens", total == 0 ? "none" : $"{calls.Input} in, {calls.Output} out, {calls.Cached} cached"],
            ["cost", Cost(report, calls)],
            ["time", Duration.Show(report.Elapsed)],
            .. Order(report),
        ]);
    }

    /// <summary>What decided how long it took; of one task after the other there is nothing to tell.</summary>
    private static IEnumerable<string[]> Order(BuildReport report)
    {
        var times = report.Times;
        if (times.Tasks.Length < 2)
        {
            yield break;
        }

        var took = times.CriticalPath.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Took);
        yield return ["critical", $"{Duration.Show(took)}: {Row([.. times.CriticalPath.Select(time => time.Task)])}"];
        yield return
        [
            "parallel",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{times.Parallelism:0.0} tasks at once of {report.Jobs}, {Duration.Show(times.Work)} of work"
            ),
        ];
    }

    /// <summary>The first and the last tasks of a row.</summary>
    private static string Row(string[] ids)
    {
        const int most = 8;
        var shown = ids.Length <= most ? ids : [.. ids.Take(most / 2), "…", .. ids.TakeLast(most / 2)];
        return string.Join(" → ", shown.Select(PrintableText.OneLine));
    }

    private static string Tasks(BuildReport report)
    {
        var counts = report
            .Tasks.GroupBy(task => task.Outcome)
            .OrderBy(group => group.Key)
            .Select(group => $"{Number(group.Count())} {Name(group.Key)}");
        return report.Outcome == BuildOutcome.UpToDate ? "all up to date"
            : report.Tasks.IsEmpty ? "none"
            : $"{Number(report.Tasks.Length)} ({string.Join(", ", counts)})";
    }

    /// <summary>An outcome in a few words.</summary>
    public static string Name(TaskOutcome outcome) =>
        outcome switch
        {
            TaskOutcome.UpToDate => "up to date",
            TaskOutcome.Cached => "from the cache",
            TaskOutcome.Verified => "verified again",
            _ => outcome.ToString().ToLowerInvariant(),
        };

    /// <summary>Replayed answers were paid for when they were recorded; what an asked model costs is known only if it says so.</summary>
    private static string Cost(BuildReport report, CallTotals calls) =>
        calls.Asked == 0 ? "none"
        : report.Usage.Cost is { } cost ? "$" + cost.ToString(cost < 0.01m ? "0.0000" : "0.00", CultureInfo.InvariantCulture)
        : "unknown";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

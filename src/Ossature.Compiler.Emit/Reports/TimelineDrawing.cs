using System.Text;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Times;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>Draws who ran when: one lane for each task that ran beside others, time from left to right.</summary>
/// <param name="build">The build.</param>
/// <param name="times">Who ran when, and who waited for whom.</param>
/// <param name="titleOf">The title of a task.</param>
internal sealed class TimelineDrawing(RecordedBuild build, BuildTimes times, Func<string, string> titleOf)
{
    private const int Width = 1120;
    private const int LaneHeight = 34;
    private const int Top = 26;
    private const int Left = 8;
    private const double LetterWidth = 7.4;

    private readonly TimeSpan start = times.Tasks.Min(time => time.Began);
    private readonly HashSet<string> critical = times.CriticalPath.Select(time => time.Task).ToHashSet(StringComparer.Ordinal);

    /// <summary>The drawing.</summary>
    public string Draw()
    {
        var lanes = times.Lanes();
        var height = Top + (lanes.Max() + 1) * LaneHeight + 6;
        var svg = new StringBuilder();
        svg.Append(
            $"<svg class=\"timeline\" role=\"img\" aria-label=\"Which task ran when\" width=\"{Width}\" height=\"{height}\" "
        );
        svg.Append($"viewBox=\"0 0 {Width} {height}\">\n");
        Axis(svg, height);
        var topOf = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < lanes.Length; i++)
        {
            topOf[times.Tasks[i].Task] = Top + lanes[i] * LaneHeight;
        }

        foreach (var time in times.CriticalPath.Where(time => time.After is not null))
        {
            var (from, to) = (times.Find(time.After!)!, time);
            var (x, y) = (At(from.Ended), topOf[from.Task] + LaneHeight / 2.0);
            svg.Append(
                $"<path class=\"edge critical\" d=\"M{N(x)} {N(y)}L{N(At(to.Began))} {N(topOf[to.Task] + LaneHeight / 2.0)}\"/>\n"
            );
        }

        // A wait stands on the upper edge of the lane, where those that ran meanwhile leave room.
        foreach (var time in times.Tasks.Where(time => Markup.IsWorthTelling(time.Waited)))
        {
            var y = topOf[time.Task] + 2;
            svg.Append($"<path class=\"wait\" d=\"M{N(At(time.Ready))} {N(y)}H{N(At(time.Began))}\"/>\n");
        }

        foreach (var time in times.Tasks)
        {
            Draw(svg, time, topOf[time.Task]);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private void Axis(StringBuilder svg, int height)
    {
        var step = StepOf(times.Span.TotalSeconds / 8);
        for (var second = 0.0; second <= times.Span.TotalSeconds; second += step)
        {
            var x = N(At(start + TimeSpan.FromSeconds(second)));
            svg.Append($"<path class=\"tick\" d=\"M{x} {Top - 6}V{height}\"/>");
            svg.Append($"<text class=\"label\" x=\"{x}\" y=\"14\">{Tick(second, step)}</text>\n");
        }
    }

    private static string Tick(double second, double step) =>
        step < 1 ? second.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture) + " s"
        : second < 60 ? N(second) + " s"
        : Markup.Time(TimeSpan.FromSeconds(second)).Replace(" min 00 s", " min", StringComparison.Ordinal);

    /// <summary>A round step that is not smaller.</summary>
    private static double StepOf(double least)
    {
        double[] steps =
        [
            0.001,
            0.002,
            0.005,
            0.01,
            0.02,
            0.05,
            0.1,
            0.2,
            0.5,
            1,
            2,
            5,
            10,
            15,
            30,
            60,
            120,
            300,
            600,
            900,
            1800,
        ];
        return steps.FirstOrDefault(step => step >= least, Math.Ceiling(least / 3600) * 3600);
    }

    private void Draw(StringBuilder svg, TaskTime time, double top)
    {
        var (x, end, y) = (At(time.Began), At(time.Ended), top + 5);
        var width = Math.Max(1, end - x);
        var title = $"{time.Task} {titleOf(time.Task)}";
        svg.Append(
            $"<a href=\"{Markup.Address("task", time.Task)}\" class=\"run{(critical.Contains(time.Task) ? " critical" : "")}\">"
        );
        svg.Append($"<title>{Markup.Text($"{title}: {Markup.Time(time.Took)}{Wait(time)}")}</title>");
        svg.Append($"<rect class=\"box\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{LaneHeight - 10}\" rx=\"3\"/>");
        foreach (var (from, to, phase) in PhasesOf(time))
        {
            svg.Append($"<rect class=\"phase {phase}\" x=\"{N(At(from))}\" y=\"{N(top + LaneHeight - 9)}\" ");
            svg.Append($"width=\"{N(Math.Max(0.5, At(to) - At(from)))}\" height=\"4\"/>");
        }

        var letters = (int)((width - 10) / LetterWidth);
        if (letters >= 3)
        {
            svg.Append($"<text class=\"label\" x=\"{N(x + 6)}\" y=\"{N(y + 14)}\">{Markup.Short(title, letters)}</text>");
        }

        svg.Append("</a>\n");
    }

    private static string Wait(TaskTime time) =>
        Markup.IsWorthTelling(time.Waited) ? $", after waiting {Markup.Time(time.Waited)} for room" : "";

    private IEnumerable<(TimeSpan From, TimeSpan To, string Class)> PhasesOf(TaskTime time)
    {
        var phases = build.Tasks[time.Task].Phases;
        for (var i = 0; i < phases.Count; i++)
        {
            var name =
                phases[i].Phase.StartsWith("verify", StringComparison.Ordinal) ? "verify"
                : phases[i].Phase.StartsWith("repair", StringComparison.Ordinal) ? "repair"
                : phases[i].Phase.StartsWith("ask", StringComparison.Ordinal) ? "model"
                : "other";
            yield return (phases[i].At, i + 1 < phases.Count ? phases[i + 1].At : time.Ended, name);
        }
    }

    private double At(TimeSpan time) =>
        Left + (Width - 2 * Left) * (times.Span > TimeSpan.Zero ? (time - start) / times.Span : 0);

    private static string N(double number) => Markup.Number(number);
}

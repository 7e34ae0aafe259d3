using System.Globalization;
using System.Text;
using Ossature.Compiler.Diagnostics.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ossature.CommandLine.Live;

/// <summary>What a live view shows at one moment. The same progress, time and size always give the same text.</summary>
internal static class LiveFrame
{
    private const int BarWidth = 24;
    private const int LinesAroundTasks = 4;
    private const int Gap = 2;

    /// <summary>The text, each line ended by <c>\n</c> and narrower than the terminal.</summary>
    /// <param name="progress">How far the build is.</param>
    /// <param name="now">The time since it began.</param>
    /// <param name="size">Columns and rows of the terminal.</param>
    /// <param name="colored">Whether to use colour.</param>
    public static string Render(BuildProgress progress, TimeSpan now, (int Columns, int Rows) size, bool colored)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new()
            {
                Ansi = colored ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );

        // The last column stays free: a terminal that is written full breaks the line by itself.
        var columns = Math.Max(20, size.Columns - 1);
        console.Profile.Width = columns;
        console.Write(Bar(progress, now));
        console.Write(Tasks(progress, now, columns, Math.Max(1, size.Rows - LinesAroundTasks)));
        return string.Concat(
            text.ToString()
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.TrimEnd() + "\n")
        );
    }

    /// <summary>A time that changes once a second, as <c>0:07</c> or <c>1:02:03</c>.</summary>
    public static string Clock(TimeSpan time) =>
        time.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    private static IRenderable Bar(BuildProgress progress, TimeSpan now)
    {
        var filled = progress.Total == 0 ? 0 : (int)((long)BarWidth * progress.Over / progress.Total);
        var line = new Paragraph { Overflow = Overflow.Ellipsis };
        line.Append(new string('━', filled), new Style(Color.Green));
        line.Append(new string('─', BarWidth - filled), new Style(decoration: Decoration.Dim));
        line.Append(
            string.Create(CultureInfo.InvariantCulture, $"  {progress.Over}/{progress.Total} done"),
            new Style(decoration: Decoration.Bold)
        );
        if (progress.Failed > 0)
        {
            line.Append(
                string.Create(CultureInfo.InvariantCulture, $", {progress.Failed} failed"),
                new Style(Color.Maroon, decoration: Decoration.Bold)
            );
        }

        line.Append(string.Create(CultureInfo.InvariantCulture, $", {progress.Running.Count} running, {progress.Ready} ready"));
        var figures = new Paragraph($"{Spent(progress)}{Clock(now)}{Rest(progress, now)}", new Style(decoration: Decoration.Dim))
        {
            Overflow = Overflow.Ellipsis,
        };
        return OneColumn(line, figures);
    }

    private static string Spent(BuildProgress progress) =>
        progress.Calls == 0
            ? ""
            : $"{Invocation.Count(progress.Calls, "call")}, {progress.Input} in, {progress.Output} out"
                + (progress.Cost is { } cost ? ", $" + cost.ToString("0.00", CultureInfo.InvariantCulture) : "")
                + "  ";

    private static string Rest(BuildProgress progress, TimeSpan now) =>
        progress.EstimateRest(now) is { } rest && rest > TimeSpan.Zero
            ? $"  about {Clock(TimeSpan.FromSeconds(Math.Ceiling(rest.TotalSeconds)))} left"
            : "";

    private static IRenderable Tasks(BuildProgress progress, TimeSpan now, int columns, int most)
    {
        var rows = progress
            .Running.Take(most)
            .Select(task => (Name: $"{task.Id} {task.Title}", Phase: Fit(task.Phase, columns / 2), Time: Clock(now - task.Began)))
            .ToArray();
        var used = rows.Select(row => PrintableText.Width(row.Phase) + row.Time.Length + 3 * Gap).DefaultIfEmpty(0).Max();
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new(Gap, 0, 0, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new(Gap, 0, 0, 0) });
        grid.AddColumn(
            new GridColumn
            {
                NoWrap = true,
                Padding = new(Gap, 0, 0, 0),
                Alignment = Justify.Right,
            }
        );
        foreach (var row in rows)
        {
            grid.AddRow(
                new Text(Fit(row.Name, columns - used)),
                new Text(row.Phase, new Style(Color.Blue)),
                new Text(row.Time, new Style(decoration: Decoration.Dim))
            );
        }

        var more = progress.Running.Count - most;
        return more > 0
            ? new Rows(
                grid,
                new Text(
                    string.Create(CultureInfo.InvariantCulture, $"  … and {more} more"),
                    new Style(decoration: Decoration.Dim)
                )
            )
            : grid;
    }

    private static Grid OneColumn(params IRenderable[] lines)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 0, 0) });
        foreach (var line in lines)
        {
            grid.AddRow(line);
        }

        return grid;
    }

    /// <summary>A text on one line and in so many cells, with an ellipsis where something is missing.</summary>
    private static string Fit(string text, int cells)
    {
        var (line, width) = (new StringBuilder(), 0);
        foreach (var rune in PrintableText.OneLine(text).EnumerateRunes())
        {
            width += PrintableText.Width(rune.ToString());
            if (width >= cells)
            {
                return line.Append('…').ToString();
            }

            line.Append(rune.ToString());
        }

        return line.ToString();
    }
}

using System.Globalization;
using Ossature.Compiler.Diagnostics.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ossature.CommandLine.Live;

/// <summary>What a live view shows at one moment. The same progress, time and size always give the same text.</summary>
internal static class LiveFrame
{
    private const int BarWidth = 24;
    private const int LinesAroundTasks = 4;

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
        console.Profile.Width = Math.Max(20, size.Columns - 1);
        console.Write(Bar(progress, now));
        console.Write(Tasks(progress, now, Math.Max(1, size.Rows - LinesAroundTasks)));
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

    private static IRenderable Tasks(BuildProgress progress, TimeSpan now, int most)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new(2, 0, 0, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new(2, 0, 0, 0) });
        grid.AddColumn(
            new GridColumn
            {
                NoWrap = true,
                Padding = new(2, 0, 0, 0),
                Alignment = Justify.Right,
            }
        );
        foreach (var task in progress.Running.Take(most))
        {
            grid.AddRow(
                Cell(PrintableText.OneLine($"{task.Id} {task.Title}"), Style.Plain),
                Cell(PrintableText.OneLine(task.Phase), new Style(Color.Blue)),
                Cell(Clock(now - task.Began), new Style(decoration: Decoration.Dim))
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

    private static Text Cell(string text, Style style) => new(text, style) { Overflow = Overflow.Ellipsis };
}

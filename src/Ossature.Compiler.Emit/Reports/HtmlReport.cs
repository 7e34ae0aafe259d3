using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ossature.Compiler.Emit.History;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Emit.Plans;
using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Lowering.Plans;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>
/// One HTML page that tells about a project's tasks and its last build. It loads nothing from anywhere, and its policy forbids it to. Equal
/// builds give equal bytes but for times.
/// </summary>
/// <param name="files">The disk.</param>
/// <param name="folders">Where the project's things lie.</param>
/// <param name="name">The project's name.</param>
public sealed class HtmlReport(IFileSystem files, BuildFolders folders, string name)
{
    private readonly StringBuilder html = new();

    /// <summary>The page.</summary>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="state">What earlier builds did.</param>
    /// <param name="last">The last build; null when none was recorded.</param>
    /// <param name="withTimes">Whether it tells when what happened, which no two builds have in common.</param>
    public string Render(Plan plan, BuildState state, RecordedBuild? last, bool withTimes)
    {
        var buildPlan = new BuildPlan(plan);
        var times = withTimes && last is not null ? BuildTimes.Of(buildPlan.Graph, KnownOf(last, buildPlan)) : BuildTimes.None;
        ImmutableArray<ReportTask> tasks = [.. new ReportGatherer(files, folders, buildPlan, state, last).Gather()];
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        Head(style, script);
        Tiles(tasks, last, times);
        html.Append("<main>\n<section><h2>Tasks and what they wait for</h2>\n");
        new TaskGraphs(tasks, times).Write(html);
        html.Append("</section>\n");
        Timeline(last, times, buildPlan);
        var tables = new ReportTables(html, times);
        html.Append("<section><h2>Tasks</h2>\n");
        tables.Tasks(tasks);
        html.Append("</section>\n<section><h2>Specifications</h2>\n");
        tables.Specs(tasks);
        html.Append("</section>\n</main>\n<aside id=\"panel\" aria-label=\"Task\" hidden></aside>\n");
        new ReportData().Write(html, tasks, times);
        return html.Append($"<script>{script}</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The plan may have lost tasks since.</summary>
    private static ImmutableDictionary<string, (TimeSpan, TimeSpan)> KnownOf(RecordedBuild last, BuildPlan plan) =>
        last.Ran.RemoveRange(last.Ran.Keys.Where(id => !plan.Graph.Contains(id)));

    private void Head(string style, string script)
    {
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.Append($"style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{Markup.Text(name)}</title>\n<style>{style}</style>\n</head>\n<body>\n");
    }

    private void Tiles(ImmutableArray<ReportTask> tasks, RecordedBuild? last, BuildTimes times)
    {
        var usage = tasks.Aggregate(Usage.None, (sum, task) => sum + task.Usage);
        html.Append($"<header><h1>{Markup.Text(name)}</h1>\n<p class=\"note\">{Verdict(last)}</p>\n<dl>\n");
        Tile("Tasks", Markup.Number(tasks.Length), Counts(tasks));
        Tile("Model calls", Markup.Number(usage.Calls), "all on record");
        if (usage.Calls > 0)
        {
            var more = usage is { InputTokens: null, OutputTokens: null }
                ? "models did not say"
                : $"sent; {Tokens(usage.OutputTokens)} received, {Tokens(usage.CachedTokens)} cached";
            Tile("Tokens", Tokens(usage.InputTokens), more);
            Tile("Cost", usage.Cost is { } cost ? ReportTables.Price(cost) : "unknown", "as models say");
        }

        if (!times.Tasks.IsEmpty)
        {
            var path = times.CriticalPath.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Took);
            Tile("Time", Markup.Time(times.Span), $"{Markup.Time(times.Work)} of work");
            Tile("Critical path", Markup.Time(path), $"{Markup.Number(times.CriticalPath.Length)} tasks");
            Tile(
                "At once",
                times.Parallelism.ToString("0.0", CultureInfo.InvariantCulture),
                $"of {Markup.Number(last!.Jobs)} jobs"
            );
        }

        html.Append("</dl></header>\n");
    }

    private void Tile(string title, string figure, string more) =>
        html.Append($"<div><dt>{title}</dt><dd><b>{figure}</b><span>{more}</span></dd></div>\n");

    private static string Verdict(RecordedBuild? last) =>
        last is null ? "No build was recorded."
        : last.Outcome.Length == 0 ? "The last build came to no end."
        : last.Outcome switch
        {
            "succeeded" => "The last build succeeded.",
            "taskFailed" => "In the last build a task failed.",
            "modelFailed" => "In the last build a model failed.",
            "interrupted" => "The last build was interrupted.",
            _ => "The last build did nothing.",
        };

    private static string Counts(ImmutableArray<ReportTask> tasks) =>
        string.Join(
            ", ",
            tasks
                .GroupBy(task => task.Status)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{Markup.Number(group.Count())} {group.Key}")
        );

    private static string Tokens(long? number) =>
        number switch
        {
            null => "unknown",
            < 1000 => Markup.Number(number.Value),
            < 1_000_000 => (number.Value / 1000m).ToString("0.#", CultureInfo.InvariantCulture) + "k",
            _ => (number.Value / 1_000_000m).ToString("0.#", CultureInfo.InvariantCulture) + "M",
        };

    private void Timeline(RecordedBuild? last, BuildTimes times, BuildPlan plan)
    {
        if (last is null || times.Tasks.IsEmpty)
        {
            return;
        }

        html.Append("<section><h2>Who ran when</h2>\n<p class=\"note\"><span class=\"key model\"></span>asking a model ");
        html.Append("<span class=\"key verify\"></span>verifying <span class=\"key repair\"></span>repairing ");
        html.Append("<span class=\"key wait\"></span>waiting for room <span class=\"key critical\"></span>critical path</p>\n");
        html.Append("<div class=\"scroll\">\n").Append(new TimelineDrawing(last, times, id => plan.Task(id).Title).Draw());
        html.Append("</div></section>\n");
    }

    private static string HashOf(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string file)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"{typeof(HtmlReport).Namespace}.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

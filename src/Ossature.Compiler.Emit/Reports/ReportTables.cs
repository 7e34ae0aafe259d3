using System.Globalization;
using System.Text;
using Ossature.Compiler.Emit.Times;
using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>The tables of a report: what each task and each specification took.</summary>
/// <param name="html">Takes them.</param>
/// <param name="times">Who ran when; empty where times are left out.</param>
internal sealed class ReportTables(StringBuilder html, BuildTimes times)
{
    private bool HasTimes => !times.Tasks.IsEmpty;

    /// <summary>One row for each task.</summary>
    public void Tasks(IReadOnlyList<ReportTask> tasks)
    {
        Head(["Task", "Title", "Specification", "State", "Last build"]);
        foreach (var task in tasks)
        {
            html.Append(
                $"<tr id=\"{Markup.Text("row=" + task.Task.Id)}\"><td><a href=\"{Markup.Address("task", task.Task.Id)}\">{Markup.Text(task.Task.Id)}</a></td>"
            );
            html.Append($"<td>{Markup.Text(task.Task.Title)}</td><td>{Markup.Text(task.Task.Spec)}</td>");
            html.Append(
                $"<td><span class=\"state {task.Status}\">{task.Status}</span></td><td>{Markup.Text(Words(task.Outcome))}</td>"
            );
            Usage(task.Usage);
            var time = times.Find(task.Task.Id);
            Time(time?.Took, time?.Waited);
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    /// <summary>One row for each specification.</summary>
    public void Specs(IEnumerable<ReportTask> tasks)
    {
        Head(["Specification"], "Tasks", "Done", "Failed");
        foreach (var spec in tasks.GroupBy(task => task.Task.Spec, StringComparer.Ordinal))
        {
            html.Append($"<tr><td>{Markup.Text(spec.Key)}</td>");
            Figure(spec.Count());
            Figure(spec.Count(task => task.Status != "pending" && task.Status != "failed"));
            Figure(spec.Count(task => task.Status == "failed"));
            Usage(spec.Aggregate(Incremental.Cache.Usage.None, (sum, task) => sum + task.Usage));
            var ran = spec.Select(task => times.Find(task.Task.Id)).OfType<TaskTime>().ToArray();
            Time(
                ran.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Took),
                ran.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Waited)
            );
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    /// <summary>A price in US dollars.</summary>
    public static string Price(decimal cost) =>
        "$" + cost.ToString(cost is > 0 and < 0.01m ? "0.0000" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>The name of an outcome as words: <c>upToDate</c> is <c>up to date</c>.</summary>
    public static string Words(string outcome) =>
        string.Concat(outcome.Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private void Head(string[] words, params string[] figures)
    {
        string[] all = [.. figures, "Calls", "Tokens in", "Tokens out", "Cost", .. HasTimes ? new[] { "Time", "Waited" } : []];
        html.Append("<div class=\"scroll\"><table><thead><tr>");
        foreach (
            var (name, start) in words
                .Select(name => (name, "<th scope=\"col\">"))
                .Concat(all.Select(name => (name, "<th scope=\"col\" class=\"n\">")))
        )
        {
            html.Append($"{start}<button type=\"button\">{name}</button></th>");
        }

        html.Append("</tr></thead><tbody>\n");
    }

    private void Usage(Usage usage)
    {
        if (usage.Calls == 0)
        {
            html.Append(string.Concat(Enumerable.Repeat("<td class=\"n\" data-v=\"0\"></td>", 4)));
            return;
        }

        Figure(usage.Calls);
        Figure(usage.InputTokens);
        Figure(usage.OutputTokens);
        var sortable = usage.Cost?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-1";
        Cell(usage.Cost is { } price ? Price(price) : "unknown", sortable);
    }

    private void Time(TimeSpan? took, TimeSpan? waited)
    {
        if (HasTimes)
        {
            Cell(took is { } ran ? Markup.Time(ran) : "", Markup.Number(took?.TotalSeconds ?? -1));
            Cell(
                waited is { } idle && Markup.IsWorthTelling(idle) ? Markup.Time(idle) : "",
                Markup.Number(waited?.TotalSeconds ?? -1)
            );
        }
    }

    private void Figure(long? figure) => Cell(figure is { } number ? Grouped(number) : "unknown", Markup.Number(figure ?? -1));

    private void Cell(string shown, string value) => html.Append($"<td class=\"n\" data-v=\"{value}\">{shown}</td>");

    private static string Grouped(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}

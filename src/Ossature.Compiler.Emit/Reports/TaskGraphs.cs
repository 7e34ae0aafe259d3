using System.Text;
using Ossature.Compiler.Emit.Times;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>The drawings of a plan: the whole of a small one; of a large one its specifications, and of each of them its tasks.</summary>
/// <param name="tasks">The tasks, dependencies first.</param>
/// <param name="times">Says what was on the critical path.</param>
internal sealed class TaskGraphs(IReadOnlyList<ReportTask> tasks, BuildTimes times)
{
    /// <summary>Most nodes of one drawing that is shown at once.</summary>
    private const int Small = 150;

    /// <summary>Most nodes of a drawing; whoever looks for one task among more has the table.</summary>
    private const int Most = 600;

    private readonly Dictionary<string, string?> afterOf = times.CriticalPath.ToDictionary(
        time => time.Task,
        time => time.After,
        StringComparer.Ordinal
    );

    /// <summary>Writes the drawings.</summary>
    public void Write(StringBuilder html)
    {
        if (tasks.Count <= Small)
        {
            html.Append("<div class=\"scroll\" id=\"graph\">\n")
                .Append(Draw(tasks, "The tasks and what they wait for"))
                .Append("</div>\n");
            return;
        }

        var specs = tasks.GroupBy(task => task.Task.Spec, StringComparer.Ordinal).ToArray();
        html.Append("<p class=\"note\">A specification shows its tasks when it is chosen, and a task its neighbours.</p>\n");
        html.Append("<div class=\"scroll\" id=\"graph\">\n");
        html.Append(
            specs.Length <= Most ? DrawSpecs(specs) : "<p class=\"note\">Too many to be drawn; choose from the table.</p>\n"
        );
        html.Append("</div>\n<div class=\"scroll\" id=\"expanded\" hidden></div>\n");
        foreach (var spec in specs.Where(spec => spec.Count() <= Most))
        {
            html.Append($"<template data-spec=\"{Markup.Text(spec.Key)}\">");
            html.Append(Draw([.. spec], $"The tasks of {spec.Key}")).Append("</template>\n");
        }
    }

    private string Draw(IReadOnlyList<ReportTask> some, string title)
    {
        var placeOf = some.Select((task, i) => (task.Task.Id, i))
            .ToDictionary(task => task.Id, task => task.i, StringComparer.Ordinal);
        var nodes = some.Select(task => new GraphNode(
            Markup.Address("task", task.Task.Id),
            task.Task.Id,
            task.Task.Title,
            task.Status,
            [.. task.Task.DependsOn.Where(placeOf.ContainsKey).Select(id => placeOf[id])]
        ));
        return GraphDrawing.Draw(
            [.. nodes],
            title,
            (from, to) => afterOf.GetValueOrDefault(some[to].Task.Id) == some[from].Task.Id
        );
    }

    /// <summary>Tasks of two specifications may wait for each other both ways; an arrow then leads from the one that comes first.</summary>
    private string DrawSpecs(IReadOnlyList<IGrouping<string, ReportTask>> specs)
    {
        var specOf = tasks.ToDictionary(task => task.Task.Id, task => task.Task.Spec, StringComparer.Ordinal);
        var placeOf = specs
            .Select((spec, i) => (spec.Key, i))
            .ToDictionary(spec => spec.Key, spec => spec.i, StringComparer.Ordinal);
        var nodes = specs.Select(
            (spec, place) =>
                new GraphNode(
                    Markup.Address("spec", spec.Key),
                    spec.Key,
                    $"{Markup.Number(spec.Count())} tasks",
                    spec.Any(task => task.Status == "failed") ? "failed"
                        : spec.All(task => task.Status != "pending") ? "done"
                        : "pending",
                    [
                        .. spec.SelectMany(task => task.Task.DependsOn)
                            .Select(id => placeOf[specOf[id]])
                            .Where(from => from < place)
                            .Distinct(),
                    ]
                )
        );
        return GraphDrawing.Draw([.. nodes], "The specifications and what they wait for", (_, _) => false);
    }
}

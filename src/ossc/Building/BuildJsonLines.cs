using System.Text.Json;
using Ossature.CommandLine.Output;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Emit.Reporting;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Building;

/// <summary>A build for programs: one JSON object per line on stdout, each with an <c>event</c>.</summary>
internal sealed class BuildJsonLines(Invocation invocation) : IBuildPresenter
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void On(BuildEvent happened)
    {
        // What a task came to that was found to stand is said when it counts.
        if (happened is not TaskEnded { Outcome: TaskOutcome.UpToDate })
        {
            Write(json => BuildEventJson.WriteFields(json, happened));
        }
    }

    /// <inheritdoc/>
    public void On(ModelNotice notice)
    {
        switch (notice)
        {
            case AnswerAwaited awaited:
                Line(
                    "awaited",
                    json =>
                    {
                        json.WriteString("request", awaited.RequestPath);
                        json.WriteString("answer", awaited.AnswerPath);
                    }
                );
                break;
            case AnswerRefused refused:
                Print(refused.Diagnostics);
                break;
            case RequestPostponed postponed:
                Line(
                    "postponed",
                    json =>
                    {
                        json.WriteString("model", postponed.Model);
                        json.WriteNumber("seconds", postponed.Wait.TotalSeconds);
                    }
                );
                break;
            case RequestDiffers differs:
                Print([differs.Diagnostic]);
                break;
        }
    }

    /// <inheritdoc/>
    public void Refused(IReadOnlyCollection<Diagnostic> diagnostics) => Print(diagnostics);

    /// <inheritdoc/>
    public void Finished(BuildReport report, IReadOnlyCollection<Diagnostic> diagnostics, CallTotals calls)
    {
        Print(diagnostics);
        Line(
            "summary",
            json =>
            {
                json.WriteString("outcome", BuildEventJson.Camel(report.Outcome.ToString()));
                WriteCounts(json, report);
                json.WriteNumber("replayed", calls.Replayed);
                json.WriteNumber("asked", calls.Asked);
                BuildEventJson.WriteFigure(json, "inputTokens", calls.Input.Exact);
                BuildEventJson.WriteFigure(json, "outputTokens", calls.Output.Exact);
                BuildEventJson.WriteFigure(json, "cachedTokens", calls.Cached.Exact);
                BuildEventJson.WriteFigure(json, "cost", report.Usage.Cost);
                json.WriteNumber("seconds", BuildEventJson.Seconds(report.Elapsed));
                WriteTimes(json, report);
            }
        );
    }

    private void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Line("diagnostic", json => JsonRenderer.WriteFields(json, diagnostic));
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildReport report)
    {
        json.WriteStartObject("tasks");
        foreach (var outcome in report.Tasks.GroupBy(task => task.Outcome).OrderBy(group => group.Key))
        {
            json.WriteNumber(BuildEventJson.Camel(outcome.Key.ToString()), outcome.Count());
        }

        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, BuildReport report)
    {
        json.WriteNumber("jobs", report.Jobs);
        json.WriteNumber("parallelism", Math.Round(report.Times.Parallelism, 2));
        json.WriteStrings("criticalPath", report.Times.CriticalPath.Select(time => time.Task));
        json.WriteNumber(
            "criticalSeconds",
            BuildEventJson.Seconds(report.Times.CriticalPath.Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Took))
        );
    }

    private void Line(string name, Action<Utf8JsonWriter> fields) =>
        Write(json =>
        {
            json.WriteString("event", name);
            fields(json);
        });

    private void Write(Action<Utf8JsonWriter> fields)
    {
        var line = JsonText.OneLine(fields);
        lock (gate)
        {
            invocation.Results.Write(line);
        }
    }
}

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
        switch (happened)
        {
            case PlanReady ready:
                Line(
                    "plan",
                    json =>
                    {
                        json.WriteStrings("tasks", ready.Plan.Tasks.Select(task => task.Id));
                        json.WriteStrings("changes", ready.Changes);
                    }
                );
                break;
            case TaskAffected affected:
                TaskLine("affected", affected.Task, json => WriteReason(json, affected.Reason, affected.MayFollow));
                break;
            case TaskStarted started:
                TaskLine("started", started.Task, json => json.WriteString("reason", started.Reason));
                break;
            case TaskPhase phase:
                TaskLine("phase", phase.Task, json => json.WriteString("phase", phase.Phase));
                break;
            case ModelCalled called:
                TaskLine("model", called.Task, json => WriteCall(json, called));
                break;
            case ProcessStarted process:
                TaskLine("process", process.Task, json => WriteProcess(json, process));
                break;
            case TaskFinished finished:
                TaskLine("task", finished.Report.Id, json => WriteReport(json, finished.Report));
                break;
            case BuildNote note:
                TaskLine("note", note.Task, json => json.WriteString("text", note.Text));
                break;
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
            "finished",
            json =>
            {
                json.WriteString("outcome", Camel(report.Outcome.ToString()));
                json.WriteNumber("replayed", calls.Replayed);
                json.WriteNumber("asked", calls.Asked);
                WriteFigure(json, "inputTokens", calls.Input.Exact);
                WriteFigure(json, "outputTokens", calls.Output.Exact);
                WriteFigure(json, "cachedTokens", calls.Cached.Exact);
                WriteFigure(json, "cost", report.Usage.Cost);
                json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
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

    private static void WriteReason(Utf8JsonWriter json, string reason, bool mayFollow)
    {
        json.WriteString("reason", reason);
        json.WriteBoolean("mayFollow", mayFollow);
    }

    private static void WriteCall(Utf8JsonWriter json, ModelCalled called)
    {
        json.WriteString("run", called.Run);
        json.WriteNumber("turn", called.Turn);
        json.WriteString("role", Camel(called.Role.ToString()));
        WriteFigure(json, "inputTokens", called.Usage.InputTokens);
        WriteFigure(json, "outputTokens", called.Usage.OutputTokens);
    }

    private static void WriteProcess(Utf8JsonWriter json, ProcessStarted process)
    {
        json.WriteString("command", process.Command);
        json.WriteString("purpose", process.Purpose);
    }

    private static void WriteReport(Utf8JsonWriter json, TaskReport report)
    {
        json.WriteString("spec", report.Spec);
        json.WriteString("title", report.Title);
        json.WriteString("outcome", Camel(report.Outcome.ToString()));
        json.WriteString("reason", report.Reason);
        json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
    }

    /// <summary>A figure that is not known is null, never zero.</summary>
    private static void WriteFigure(Utf8JsonWriter json, string name, decimal? figure)
    {
        if (figure is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private void TaskLine(string name, string task, Action<Utf8JsonWriter> fields) =>
        Line(
            name,
            json =>
            {
                json.WriteString("task", task);
                fields(json);
            }
        );

    private void Line(string name, Action<Utf8JsonWriter> fields)
    {
        var line = JsonText.OneLine(json =>
        {
            json.WriteString("event", name);
            fields(json);
        });
        lock (gate)
        {
            invocation.Results.Write(line);
        }
    }
}

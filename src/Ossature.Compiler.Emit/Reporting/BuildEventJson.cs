using System.Text.Json;
using Ossature.Compiler.Incremental.Cache;

namespace Ossature.Compiler.Emit.Reporting;

/// <summary>What happens in a build as fields of JSON objects: the lines of <c>ossc build --format json</c> and of the log of a build.</summary>
public static class BuildEventJson
{
    /// <summary>Writes the fields of an event, <c>event</c> first, into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, BuildEvent happened)
    {
        switch (happened)
        {
            case PlanReady ready:
                Open(json, "plan");
                WritePlan(json, ready);
                break;
            case TaskAffected affected:
                Open(json, "affected", affected.Task);
                json.WriteString("reason", affected.Reason);
                json.WriteBoolean("mayFollow", affected.MayFollow);
                break;
            case TaskStarted started:
                Open(json, "started", started.Task);
                json.WriteString("reason", started.Reason);
                break;
            case TaskPhase phase:
                Open(json, "phase", phase.Task);
                json.WriteString("phase", phase.Phase);
                break;
            case ModelCalled called:
                Open(json, "modelCalled", called.Task);
                json.WriteString("run", called.Run);
                json.WriteNumber("turn", called.Turn);
                json.WriteString("role", Camel(called.Role.ToString()));
                WriteUsage(json, called.Usage);
                break;
            case ProcessStarted process:
                Open(json, "process", process.Task);
                json.WriteString("command", process.Command);
                json.WriteString("purpose", process.Purpose);
                break;
            case TaskEnded ended:
                Open(json, "ended", ended.Task);
                json.WriteString("outcome", Camel(ended.Outcome.ToString()));
                break;
            case TaskFinished finished:
                Open(json, "finished", finished.Report.Id);
                WriteReport(json, finished.Report);
                break;
            case BuildNote note:
                Open(json, "note", note.Task);
                json.WriteString("text", note.Text);
                break;
        }
    }

    /// <summary>The fields that say what model calls took. A figure that is not known is null, never zero.</summary>
    public static void WriteUsage(Utf8JsonWriter json, Usage usage)
    {
        WriteFigure(json, "inputTokens", usage.InputTokens);
        WriteFigure(json, "outputTokens", usage.OutputTokens);
        WriteFigure(json, "cachedTokens", usage.CachedTokens);
        WriteFigure(json, "cost", usage.Cost);
    }

    /// <summary>A figure, or null when it is not known.</summary>
    public static void WriteFigure(Utf8JsonWriter json, string name, decimal? figure)
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

    /// <summary>The name of an outcome as it is written: <c>UpToDate</c> is <c>upToDate</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A time in seconds, to the millisecond.</summary>
    public static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static void Open(Utf8JsonWriter json, string name, string? task = null)
    {
        json.WriteString("event", name);
        if (task is not null)
        {
            json.WriteString("task", task);
        }
    }

    private static void WritePlan(Utf8JsonWriter json, PlanReady ready)
    {
        json.WriteStartArray("tasks");
        foreach (var task in ready.Plan.Tasks)
        {
            json.WriteStringValue(task.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in ready.Changes)
        {
            json.WriteStringValue(change);
        }

        json.WriteEndArray();
    }

    private static void WriteReport(Utf8JsonWriter json, TaskReport report)
    {
        json.WriteString("spec", report.Spec);
        json.WriteString("title", report.Title);
        json.WriteString("outcome", Camel(report.Outcome.ToString()));
        json.WriteString("reason", report.Reason);
        json.WriteNumber("calls", report.Usage.Calls);
        WriteUsage(json, report.Usage);
        json.WriteNumber("began", Seconds(report.Began));
        json.WriteNumber("seconds", Seconds(report.Elapsed));
    }
}

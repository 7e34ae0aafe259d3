using System.Collections.Immutable;
using System.Text.Json;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.History;

/// <summary>A build as its log tells it.</summary>
public sealed class RecordedBuild
{
    /// <summary>Version of the log's format.</summary>
    public const int Format = 1;

    private readonly Dictionary<string, RecordedTask> tasks = new(StringComparer.Ordinal);

    private RecordedBuild(int number, int jobs) => (Number, Jobs) = (number, jobs);

    /// <summary>The number in the log's name.</summary>
    public int Number { get; }

    /// <summary>How many tasks could run at once.</summary>
    public int Jobs { get; }

    /// <summary>How it ended, as <see cref="BuildOutcome"/> is written in JSON; empty when it was killed.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The tasks that had work, by id.</summary>
    public IReadOnlyDictionary<string, RecordedTask> Tasks => tasks;

    /// <summary>The first line that cannot be read, counted from one; zero when all can. The log is used up to there.</summary>
    public int DamagedLine { get; private set; }

    /// <summary>When the tasks that have begun were at work. What was still running when the build was killed ended then.</summary>
    public ImmutableDictionary<string, (TimeSpan Began, TimeSpan Ended)> Ran =>
        tasks
            .Values.Where(task => task.Began is not null)
            .ToImmutableDictionary(task => task.Id, task => (task.Began!.Value, task.Ended ?? LastAt), StringComparer.Ordinal);

    private TimeSpan LastAt { get; set; }

    /// <summary>Reads a log. It may end anywhere, and what is damaged ends it.</summary>
    /// <returns>The build, or null when not even the first line can be read.</returns>
    public static RecordedBuild? Read(int number, string text)
    {
        RecordedBuild? build = null;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                using var document = JsonDocument.Parse(lines[i]);
                var line = document.RootElement;
                if (build is not null)
                {
                    build.Take(line);
                }
                else if (line.GetProperty("format").GetInt32() == Format)
                {
                    build = new(number, line.GetProperty("jobs").GetInt32());
                }
                else
                {
                    return null;
                }
            }
            catch (Exception damaged)
                when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                if (build is not null)
                {
                    build.DamagedLine = i + 1;
                }

                break;
            }
        }

        return build;
    }

    private void Take(JsonElement line)
    {
        var at = TimeSpan.FromMilliseconds(line.GetProperty("at").GetInt32());
        var kind = line.GetProperty("event").GetString();
        LastAt = at;
        if (kind == "summary")
        {
            Outcome = Text(line, "outcome");
            return;
        }

        if (Text(line, "task") is not { Length: > 0 } id)
        {
            return;
        }

        if (!tasks.TryGetValue(id, out var task))
        {
            tasks[id] = task = new(id);
        }

        switch (kind)
        {
            case "started":
                task.Began = at;
                task.Reason = Text(line, "reason");
                break;
            case "phase":
                task.Phases.Add((at, Text(line, "phase")));
                break;
            case "modelCalled":
                task.Calls.Add((at, Text(line, "run")));
                break;
            case "process":
                task.Processes.Add((at, Text(line, "purpose"), Text(line, "command")));
                break;
            case "ended":
                task.Ended = at;
                task.Outcome = Text(line, "outcome");
                break;
            case "finished":
                task.Outcome = Text(line, "outcome");
                break;
        }
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? "";
}

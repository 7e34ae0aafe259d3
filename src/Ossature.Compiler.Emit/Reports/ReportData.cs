using System.Buffers;
using System.Text;
using System.Text.Json;
using Ossature.Compiler.Emit.Times;

namespace Ossature.Compiler.Emit.Reports;

/// <summary>
/// What the page's script shows when a task is chosen, as JSON in elements that are never run. The writer escapes every character that could end
/// such an element.
/// </summary>
internal sealed class ReportData
{
    private const int MostOfOne = 200_000;

    private long left = 48_000_000;

    /// <summary>Writes one element for what the tasks are, and one for the texts of each task.</summary>
    public void Write(StringBuilder html, IReadOnlyList<ReportTask> tasks, BuildTimes times)
    {
        Element(html, "tasks", json => WriteTasks(json, tasks, times));
        for (var i = 0; i < tasks.Count; i++)
        {
            Element(html, "task-" + Markup.Number(i), json => WriteTexts(json, tasks[i]));
        }
    }

    private static void Element(StringBuilder html, string id, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        html.Append($"<script type=\"application/json\" id=\"{id}\">")
            .Append(Encoding.UTF8.GetString(buffer.WrittenSpan))
            .Append("</script>\n");
    }

    private static void WriteTasks(Utf8JsonWriter json, IReadOnlyList<ReportTask> tasks, BuildTimes times)
    {
        var placeOf = tasks
            .Select((task, i) => (task.Task.Id, i))
            .ToDictionary(task => task.Id, task => task.i, StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var task in tasks)
        {
            json.WriteStartObject();
            json.WriteString("id", task.Task.Id);
            json.WriteString("title", task.Task.Title);
            json.WriteString("spec", task.Task.Spec);
            json.WriteString("kind", task.Task.Kind.ToString().ToLowerInvariant());
            json.WriteString("status", task.Status);
            json.WriteString("outcome", task.Outcome);
            json.WriteString("reason", task.Reason);
            json.WriteString("message", task.Message);
            json.WriteStartArray("after");
            foreach (var id in task.Task.DependsOn)
            {
                json.WriteNumberValue(placeOf[id]);
            }

            json.WriteEndArray();
            if (times.Find(task.Task.Id) is { } time)
            {
                json.WriteString("time", Sentence(time));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Sentence(TaskTime time) =>
        $"Ran {Markup.Time(time.Took)} from {Markup.Time(time.Began)} on. "
        + (
            time.After is null
                ? "It could run from the start"
                : $"It could run when {time.After} was over, at {Markup.Time(time.Ready)}"
        )
        + (Markup.IsWorthTelling(time.Waited) ? $", and waited {Markup.Time(time.Waited)} for room." : ".");

    private void WriteTexts(Utf8JsonWriter json, ReportTask task)
    {
        json.WriteStartObject();
        json.WriteString("description", Cut(task.Task.Description));
        json.WriteStartArray("runs");
        foreach (var run in task.Runs)
        {
            json.WriteStartObject();
            json.WriteString("name", run.Name);
            json.WriteString("prompt", Cut(run.Prompt));
            json.WriteString("response", Cut(run.Response));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in task.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("change", file.Change);
            json.WriteString("diff", Cut(file.Diff));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("commands");
        foreach (var command in task.Task.Verify)
        {
            json.WriteStringValue(command);
        }

        json.WriteEndArray();
        json.WriteString("printed", Cut(task.VerifyOutput));
        json.WriteEndObject();
    }

    /// <summary>A page that a browser cannot open shows nothing: long texts are cut, and where there are too many, left out.</summary>
    private string Cut(string text)
    {
        var most = (int)Math.Min(MostOfOne, left);
        left -= Math.Min(most, text.Length);
        return text.Length <= most ? text : text[..most] + "\n!the rest is left out here; it lies below .ossature/tasks\n";
    }
}

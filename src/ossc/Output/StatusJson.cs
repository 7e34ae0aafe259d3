using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Output;

/// <summary>How a project stands, as one JSON object.</summary>
internal static class StatusJson
{
    public static string Render(ProjectStatus status) =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("tasks");
            foreach (var task in status.Tasks)
            {
                json.WriteStartObject();
                json.WriteString("id", task.Task.Id);
                json.WriteString("status", task.Status);
                json.WriteString("reason", task.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("specs");
            foreach (var spec in status.Specs)
            {
                json.WriteStartObject();
                json.WriteString("spec", spec.Spec);
                foreach (var (name, count) in PlanTaskStatus.All.Zip(spec.Counts))
                {
                    json.WriteNumber(name, count);
                }

                json.WriteNumber("total", spec.Total);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("next");
            foreach (var next in status.Next)
            {
                json.WriteStartObject();
                json.WriteString("id", next.Task);
                json.WriteString("reason", next.Reason);
                json.WriteBoolean("mayFollow", next.MayFollow);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (status.Faults is { } faults)
            {
                json.WriteStartArray("faults");
                foreach (var fault in faults)
                {
                    json.WriteStartObject();
                    json.WriteString("path", fault.Path);
                    json.WriteString("problem", fault.Problem);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        });
}

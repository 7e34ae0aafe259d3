using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Inspection;

namespace Ossature.CommandLine.Output;

/// <summary>The files of the output folder and whose they are.</summary>
internal static class DriftReport
{
    public static void Write(Painter painter, IReadOnlyCollection<OutputFile> files, IReadOnlyDictionary<string, string> titles)
    {
        var lines = TextTable
            .Render([
                .. files.Select(file =>
                    new[]
                    {
                        NameOf(file.Kind),
                        file.Path,
                        file.Task.Length == 0 ? "" : $"{file.Task} {titles.GetValueOrDefault(file.Task)}",
                    }
                ),
            ])
            .Split('\n');
        foreach (var (file, line) in files.Zip(lines))
        {
            painter.Write(line + "\n", file.HasDrifted ? Paint.Warning : Paint.Plain);
        }

        var kinds = files.CountBy(file => file.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {NameOf(kind.Key)}");
        painter.Write($"{Invocation.Count(files.Count, "file")}{(files.Count == 0 ? "" : ": ")}{string.Join(", ", kinds)}\n");
    }

    public static string Json(IEnumerable<OutputFile> files, IEnumerable<Diagnostic> diagnostics) =>
        JsonText.Indented(json =>
        {
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("kind", NameOf(file.Kind));
                json.WriteString("task", file.Task.Length == 0 ? null : file.Task);
                json.WriteString("published", file.Published?.Short);
                json.WriteString("digest", file.Content?.Short);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteDiagnostics(diagnostics);
        });

    private static string NameOf(OutputKind kind) => kind.ToString().ToLowerInvariant();
}

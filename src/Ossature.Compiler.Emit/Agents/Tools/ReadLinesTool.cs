namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class ReadLinesTool(AgentFiles files)
    : AgentTool(
        "read_lines",
        "Gives some lines of a file with their numbers.",
        ToolSchema.Object(
            ("path", ToolSchema.Text("Path of the file, relative to the workspace")),
            ("start_line", ToolSchema.Number("First line, counted from 1")),
            ("end_line", ToolSchema.Number("Last line, included"))
        )
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var path = arguments.Text("path");
        var lines = FileLines.Of(files.Read(path));
        var first = Math.Clamp(arguments.Number("start_line"), 1, Math.Max(1, lines.Length));
        var last = Math.Clamp(arguments.Number("end_line"), Math.Min(first, lines.Length), lines.Length);
        var shown = Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(line => $"{line}: {lines[line - 1]}");
        return new(string.Join('\n', [$"`{path}`, lines {first}-{last} of {lines.Length}", .. shown]));
    }
}

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class ListFilesTool(AgentFiles files)
    : AgentTool(
        "list_files",
        "Lists a folder, one level deep: files with their sizes, folders with a slash at the end.",
        ToolSchema.Object(
            ("directory", ToolSchema.Text("Path of the folder, relative to the workspace; a dot for the workspace itself"))
        )
    )
{
    private const int MostEntries = 200;

    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var directory = arguments.Text("directory");
        var entries = files
            .List(directory)
            .Select(file =>
                file.Path.IndexOf('/') is var slash and >= 0 ? file.Path[..(slash + 1)] : $"{file.Path} ({file.Size} bytes)"
            )
            .Distinct()
            .ToArray();
        if (entries.Length == 0)
        {
            return new($"`{directory}` is empty or does not exist.");
        }

        var shown = entries.Take(MostEntries);
        return new(
            string.Join('\n', entries.Length <= MostEntries ? shown : shown.Append($"[{entries.Length - MostEntries} more]"))
        );
    }
}

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class ReadFileTool(AgentFiles files)
    : AgentTool(
        "read_file",
        "Gives the whole text of a file.",
        ToolSchema.Object(("path", ToolSchema.Text("Path of the file, relative to the workspace")))
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation) =>
        new(files.Read(arguments.Text("path")).Text);
}

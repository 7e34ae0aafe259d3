namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class CopyContextFileTool(AgentFiles files)
    : AgentTool(
        "copy_context_file",
        "Copies a file from the author's context folder into the workspace, byte for byte.",
        ToolSchema.Object(
            ("context_path", ToolSchema.Text("Path of the file, relative to the context folder")),
            ("dest_path", ToolSchema.Text("Path of the copy, relative to the workspace"))
        )
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var (source, target) = (arguments.Text("context_path"), arguments.Text("dest_path"));
        var bytes = files.ReadContext(source);
        files.Write(target, bytes);
        return new($"Copied `{source}` to `{target}`, {bytes.Length} bytes.");
    }
}

using System.Text;

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class ReadContextFileTool(AgentFiles files)
    : AgentTool(
        "read_context_file",
        "Gives the text of a file in the author's context folder.",
        ToolSchema.Object(("context_path", ToolSchema.Text("Path of the file, relative to the context folder")))
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var path = arguments.Text("context_path");
        var bytes = files.ReadContext(path);
        return new(
            bytes.Contains((byte)0)
                ? $"`{path}` is a binary file of {bytes.Length} bytes; use copy_context_file to put it into the workspace."
                : Encoding.UTF8.GetString(bytes)
        );
    }
}

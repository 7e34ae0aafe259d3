using System.Text;

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class WriteFileTool(AgentFiles files)
    : AgentTool(
        "write_file",
        "Writes a whole file, creating its folders. An existing file is replaced.",
        ToolSchema.Object(
            ("path", ToolSchema.Text("Path of the file, relative to the workspace")),
            ("content", ToolSchema.Text("The whole content of the file"))
        )
    )
{
    protected override ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var (path, content) = (arguments.Text("path"), arguments.Text("content"));
        var isNew = files.Write(path, Encoding.UTF8.GetBytes(content));
        return new($"{(isNew ? "Created" : "Replaced")} `{path}`, {content.Length} characters.");
    }
}

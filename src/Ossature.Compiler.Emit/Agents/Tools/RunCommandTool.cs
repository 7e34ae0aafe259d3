using Ossature.Compiler.Emit.Commands;

namespace Ossature.Compiler.Emit.Agents.Tools;

internal sealed class RunCommandTool(AgentFiles files, Func<string, string, CancellationToken, Task<CommandResult>> run)
    : AgentTool(
        "run_command",
        "Runs a shell command in the workspace for at most 120 seconds and gives its exit code and output.",
        ToolSchema.Object(("command", ToolSchema.Text("The command line")))
    )
{
    protected override async ValueTask<string> RunAsync(ToolArguments arguments, CancellationToken cancellation)
    {
        var command = arguments.Text("command");
        if (CommandScreen.Refuse(command, files) is { } refusal)
        {
            throw new ToolMisuse(refusal);
        }

        var result = await run(command, files.Folder, cancellation).ConfigureAwait(false);
        var end = result.TimedOut ? "stopped after 120 seconds" : $"exit code {result.ExitCode}";
        return $"{end}\n{PlainOutput.Of(result, files.Folder)}";
    }
}

using System.Collections.Immutable;
using Ossature.Compiler.Emit.Agents.Tools;
using Ossature.Compiler.Emit.Commands;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>The nine tools that implementer and fixer are given.</summary>
internal static class AgentTools
{
    /// <param name="files">What the tools reach.</param>
    /// <param name="run">Runs a command line in a folder.</param>
    public static ImmutableArray<AgentTool> For(
        AgentFiles files,
        Func<string, string, CancellationToken, Task<CommandResult>> run
    ) =>
        [
            new WriteFileTool(files),
            new EditFileTool(files),
            new ReadFileTool(files),
            new ReadLinesTool(files),
            new GrepFileTool(files),
            new ListFilesTool(files),
            new RunCommandTool(files, run),
            new CopyContextFileTool(files),
            new ReadContextFileTool(files),
        ];
}

namespace Ossature.Compiler.Emit.Agents;

/// <summary>What came of an agent run besides the files in the workspace.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Text">The model's last words.</param>
/// <param name="MisusedTool">The tool that it kept misusing; empty otherwise.</param>
internal sealed record AgentResult(AgentEnding Ending, string Text, string MisusedTool = "");

namespace Ossature.Compiler.Emit.Agents;

/// <summary>What a tool tells the model.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Refused">Whether the call was not carried out because the model misused the tool.</param>
internal readonly record struct ToolAnswer(string Text, bool Refused = false);

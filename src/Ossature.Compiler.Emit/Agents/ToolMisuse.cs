namespace Ossature.Compiler.Emit.Agents;

/// <summary>A tool call that cannot be carried out as asked. Its message goes to the model and says what to do instead.</summary>
internal sealed class ToolMisuse(string message) : Exception(message);

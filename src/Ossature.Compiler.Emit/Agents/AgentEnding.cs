namespace Ossature.Compiler.Emit.Agents;

/// <summary>How an agent run ended.</summary>
internal enum AgentEnding
{
    /// <summary>The model said that it was done, or went on saying so after its reminders.</summary>
    Finished,

    /// <summary>It used up its requests.</summary>
    TooManyRequests,

    /// <summary>It went on misusing a tool.</summary>
    ToolMisuse,
}

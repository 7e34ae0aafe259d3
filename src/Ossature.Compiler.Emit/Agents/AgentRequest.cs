using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>One run of a model with tools: what it is told, what it may use, and when it is reminded.</summary>
internal sealed record AgentRequest
{
    /// <summary>Folder of the task and name of the run, as <c>003-ledger/fix-1</c>.</summary>
    public required string Run { get; init; }

    /// <summary>Whose model it is.</summary>
    public required ModelRole Role { get; init; }

    /// <summary>What the model is told to be.</summary>
    public required string System { get; init; }

    /// <summary>What it is asked.</summary>
    public required string Prompt { get; init; }

    /// <summary>What it may do.</summary>
    public required ImmutableArray<AgentTool> Tools { get; init; }

    /// <summary>Digest of all that the run starts from; a broken-off run with an equal one is taken up.</summary>
    public required Digest Basis { get; init; }

    /// <summary>Absolute path of the transcript.</summary>
    public required string TranscriptPath { get; init; }

    /// <summary>Most tokens of one answer.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>How often in a row a tool may be misused.</summary>
    public required int ToolRetries { get; init; }

    /// <summary>What to say to a model that stops before it is done; null when it is done. Looked at whenever it stops.</summary>
    public required Func<string?> Reminder { get; init; }
}

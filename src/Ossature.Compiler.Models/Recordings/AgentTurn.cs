using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Models.Recordings;

/// <summary>Where a request stands: which agent run it belongs to and the how-manieth of it it is.</summary>
/// <param name="Run">The run, as <c>002-money/implement</c>.</param>
/// <param name="Number">Counted from one.</param>
internal sealed partial record AgentTurn(string Run, int Number)
{
    private const string RunProperty = "ossature.run";
    private const string TurnProperty = "ossature.turn";

    /// <summary>The run's name as one folder name.</summary>
    public string Folder
    {
        get
        {
            var name = Unsafe().Replace(Run.Replace('/', '.'), "-").TrimStart('.');
            return name.Length == 0 ? "run" : name;
        }
    }

    public string RequestFile => Numbered("request");

    public string AnswerFile => Numbered("answer");

    public string ProblemFile => Numbered("answer.problem");

    public string StaleAnswerFile => Numbered("answer.old");

    /// <summary>What the caller says about a request; a caller that says nothing gets a run named after its first request.</summary>
    public static AgentTurn Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options, RequestText text)
    {
        var said = options?.AdditionalProperties;
        return new(
            said?.GetValueOrDefault(RunProperty) as string ?? "run-" + text.FirstDigest.Short,
            said?.GetValueOrDefault(TurnProperty) as int? ?? 1 + messages.Count(message => message.Role == ChatRole.Assistant)
        );
    }

    private string Numbered(string kind) => string.Create(CultureInfo.InvariantCulture, $"{Number:00}.{kind}.md");

    [GeneratedRegex(@"[^A-Za-z0-9_.-]")]
    private static partial Regex Unsafe();
}

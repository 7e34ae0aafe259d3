using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Testing;

/// <summary>
/// A model that follows a script. A run is known by its opening (system and user words before the first answer): the first rule whose
/// pattern is found there gives the run's turns, one per answer. A request that no rule covers, or that goes past the last turn, throws
/// and shows what was asked. Requests are kept. Safe for several threads.
/// </summary>
public sealed class ScriptedModel : IChatClient
{
    private readonly Lock gate = new();
    private readonly List<(Regex Pattern, Func<ModelRequest, ScriptedTurn> Answer)> rules = [];
    private readonly ModelLog log = new();

    /// <inheritdoc cref="ModelLog.Requests"/>
    public IReadOnlyList<ModelRequest> Requests => log.Requests;

    /// <inheritdoc cref="ModelLog.Calls"/>
    public IReadOnlyList<string> Calls => log.Calls;

    /// <summary>Answers runs in whose opening the pattern is found with these turns.</summary>
    public ScriptedModel When(string pattern, params IEnumerable<ScriptedTurn> turns)
    {
        ImmutableArray<ScriptedTurn> all = [.. turns];
        return When(
            pattern,
            request =>
                request.Turn <= all.Length
                    ? all[request.Turn - 1]
                    : throw new TestFailure(
                        $"The script for /{pattern}/ has {all.Length} turns; asked for one more:\n{request.Text}"
                    )
        );
    }

    /// <summary>Answers runs in whose opening the pattern is found with what the function gives for each request.</summary>
    public ScriptedModel When(string pattern, Func<ModelRequest, ScriptedTurn> answer)
    {
        lock (gate)
        {
            rules.Add((new(pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline), answer));
            return this;
        }
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Choose(ModelRequest.Of(messages, options)).AnswerAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() { }

    private ScriptedTurn Choose(ModelRequest request)
    {
        lock (gate)
        {
            log.Add(request);
            foreach (var (pattern, answer) in rules)
            {
                if (pattern.IsMatch(request.Opening))
                {
                    return answer(request);
                }
            }

            throw new TestFailure($"The script has no rule for this request:\n{request.Text}");
        }
    }
}

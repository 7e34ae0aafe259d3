using Microsoft.Extensions.AI;
using Ossature.Compiler.Emit.Transcripts;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Agents;

/// <summary>The conversation with a model: requests, tool calls, reminders, to its end.</summary>
/// <param name="models">Where the model comes from; asked only when there is something to ask.</param>
/// <param name="files">The disk for the transcript.</param>
/// <param name="request">The run.</param>
/// <param name="called">Told of each call that was made: the turn and what it took.</param>
internal sealed class AgentRun(IModelSource models, IFileSystem files, AgentRequest request, Action<int, Usage> called)
{
    /// <summary>Most requests of one run.</summary>
    public const int MaxRequests = 200;

    private const int MaxReminders = 2;

    private readonly Dictionary<string, int> misuses = new(StringComparer.Ordinal);

    /// <summary>Runs to the end.</summary>
    /// <exception cref="Diagnostics.ModelFaultException">The model failed for good. What it answered before is kept.</exception>
    public async Task<AgentResult> RunAsync(CancellationToken cancellation)
    {
        var transcript =
            Transcript.Resume(files, request.TranscriptPath, request.Basis)
            ?? Transcript.Begin(files, request.TranscriptPath, request.Basis, request.System, request.Prompt);
        List<ChatMessage> messages = [new(ChatRole.System, transcript.System), new(ChatRole.User, transcript.Prompt)];
        var reminders = 0;
        for (var turn = 1; turn <= MaxRequests; turn++)
        {
            var response =
                transcript.ResponseAt(turn) ?? await AskAsync(transcript, messages, turn, cancellation).ConfigureAwait(false);
            messages.AddRange(response.Messages);
            var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToArray();
            if (calls.Length > 0)
            {
                messages.Add(await AnswerAsync(transcript, turn, calls, cancellation).ConfigureAwait(false));
                if (misuses.FirstOrDefault(misuse => misuse.Value > request.ToolRetries) is { Key: { } tool })
                {
                    return new(AgentEnding.ToolMisuse, response.Text, tool);
                }
            }
            else if (reminders < MaxReminders && request.Reminder() is { } reminder)
            {
                reminders++;
                messages.Add(new(ChatRole.User, reminder));
            }
            else
            {
                return new(AgentEnding.Finished, response.Text);
            }
        }

        return new(AgentEnding.TooManyRequests, "");
    }

    private async Task<ChatResponse> AskAsync(
        Transcript transcript,
        List<ChatMessage> messages,
        int turn,
        CancellationToken cancellation
    )
    {
        var options = new ChatOptions
        {
            Tools = request.Tools.IsEmpty ? null : [.. request.Tools],
            ToolMode = request.Tools.IsEmpty ? null : ChatToolMode.Auto,
            MaxOutputTokens = request.MaxOutputTokens,
            AdditionalProperties = new() { ["ossature.run"] = request.Run, ["ossature.turn"] = turn },
        };
        var client = models.GetClient(request.Role);
        var response = await client.GetResponseAsync(messages.ToArray(), options, cancellation).ConfigureAwait(false);
        transcript.Add(response);
        called(turn, UsageOf(response));
        return response;
    }

    private async Task<ChatMessage> AnswerAsync(
        Transcript transcript,
        int turn,
        FunctionCallContent[] calls,
        CancellationToken cancellation
    )
    {
        // After a break the tools work again, which brings the files back; the model is told what it was told the first time.
        var texts = new string[calls.Length];
        for (var i = 0; i < calls.Length; i++)
        {
            texts[i] = await CallAsync(calls[i], cancellation).ConfigureAwait(false);
        }

        if (transcript.ResultsAt(turn) is { } before && before.Length == texts.Length)
        {
            texts = before;
        }
        else
        {
            transcript.AddResults(texts);
        }

        return new(ChatRole.Tool, [.. calls.Select((call, i) => new FunctionResultContent(call.CallId, texts[i]))]);
    }

    private async Task<string> CallAsync(FunctionCallContent call, CancellationToken cancellation)
    {
        var tool = request.Tools.FirstOrDefault(tool => tool.Name == call.Name);
        var answer =
            tool is null ? new($"There is no tool `{call.Name}`. The tools are: {Names()}.", Refused: true)
            : call.Exception is not null ? new ToolAnswer($"The arguments of `{call.Name}` are not valid JSON.", Refused: true)
            : await tool.AnswerAsync(call.Arguments ?? new Dictionary<string, object?>(), cancellation).ConfigureAwait(false);
        misuses[call.Name] = answer.Refused ? misuses.GetValueOrDefault(call.Name) + 1 : 0;
        return answer.Text;

        string Names() => string.Join(", ", request.Tools.Select(tool => $"`{tool.Name}`"));
    }

    private static Usage UsageOf(ChatResponse response) =>
        new(
            1,
            response.Usage?.InputTokenCount,
            response.Usage?.OutputTokenCount,
            response.Usage?.CachedInputTokenCount,
            response.AdditionalProperties?.GetValueOrDefault("ossature.cost") as decimal?
        );
}

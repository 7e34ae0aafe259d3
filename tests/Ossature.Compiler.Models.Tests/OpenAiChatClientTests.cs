using System.Text.Json;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class OpenAiChatClientTests
{
    private static readonly ChatMessage[] Question = [Requests.System, Requests.User("Write it.")];

    private static async Task<ChatResponse> AnswerAsync(ChatServerReply reply)
    {
        await using var server = new ChatServer(reply);
        return await Hosted.Client(server.Url).GetResponseAsync(Question, Requests.Options("001-a/implement", 1));
    }

    private static async Task<FunctionCallContent[]> CallsAsync(ChatServerReply reply) =>
        [.. (await AnswerAsync(reply)).Messages[0].Contents.OfType<FunctionCallContent>()];

    [Theory]
    [InlineData("openai:small", "max_completion_tokens", "Bearer " + Hosted.Key)]
    [InlineData("mistral:small", "max_tokens", "Bearer " + Hosted.Key)]
    [InlineData("ollama:small", "max_tokens", "Bearer none")]
    public async Task A_request_says_what_every_server_understands_and_no_more(string model, string limit, string authorization)
    {
        await using var server = new ChatServer(ChatServerReply.Say("Hi."));
        var options = Requests.Options("001-a/implement", 1);
        options.MaxOutputTokens = 99;

        await Hosted.Client(server.Url, model).GetResponseAsync(Question, options);

        var request = server.Requests.Single();
        Assert.Equal(("POST", "/v1/chat/completions"), (request.Method, request.Path));
        Assert.Equal(authorization, request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(["model", limit, "messages", "tools"], request.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("small", request.Json.GetProperty("model").GetString());
        Assert.Equal(99, request.Json.GetProperty(limit).GetInt32());
        Assert.Equal(
            """[{"role":"system","content":"You write code."},{"role":"user","content":"Write it."}]""",
            request.Json.GetProperty("messages").GetRawText()
        );
        var tool = request.Json.GetProperty("tools")[0];
        Assert.Equal("function", tool.GetProperty("type").GetString());
        Assert.Equal("read_file", tool.GetProperty("function").GetProperty("name").GetString());
        Assert.Equal(
            JsonValueKind.Object,
            tool.GetProperty("function").GetProperty("parameters").GetProperty("properties").ValueKind
        );
    }

    [Fact]
    public async Task Words_and_usage_come_back()
    {
        var response = await AnswerAsync(ChatServerReply.Say("Hi."));

        Assert.Equal("Hi.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal("small-2026", response.ModelId);
        var usage = response.Usage!;
        Assert.Equal(
            (120L, 30L, 150L, 100L, 7L),
            (
                usage.InputTokenCount,
                usage.OutputTokenCount,
                usage.TotalTokenCount,
                usage.CachedInputTokenCount,
                usage.ReasoningTokenCount
            )
        );
    }

    [Fact]
    public async Task Parallel_tool_calls_are_sent_back_with_their_results()
    {
        await using var server = new ChatServer(
            ChatServerReply.Call(("read_file", """{"path":"a"}"""), ("read_file", """{"path":"b"}""")),
            ChatServerReply.Say("Done.")
        );
        var client = Hosted.Client(server.Url);

        var first = await client.GetResponseAsync(Question, Requests.Options("001-a/implement", 1));
        var calls = first.Messages[0].Contents.OfType<FunctionCallContent>().ToArray();
        ChatMessage results = new(
            ChatRole.Tool,
            [new FunctionResultContent(calls[0].CallId, "A"), new FunctionResultContent(calls[1].CallId, "B")]
        );
        await client.GetResponseAsync([.. Question, .. first.Messages, results], Requests.Options("001-a/implement", 2));

        Assert.Equal(["a", "b"], calls.Select(call => call.Arguments!["path"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, first.FinishReason);
        var sent = server.Requests[1].Json.GetProperty("messages").EnumerateArray().Skip(2).ToArray();
        Assert.Equal(
            """{"role":"assistant","content":null,"tool_calls":[{"id":"call_0","type":"function","function":"""
                + """{"name":"read_file","arguments":"{\"path\":\"a\"}"}},{"id":"call_1","type":"function","function":"""
                + """{"name":"read_file","arguments":"{\"path\":\"b\"}"}}]}""",
            sent[0].GetRawText()
        );
        Assert.Equal("""{"role":"tool","tool_call_id":"call_0","content":"A"}""", sent[1].GetRawText());
        Assert.Equal("""{"role":"tool","tool_call_id":"call_1","content":"B"}""", sent[2].GetRawText());
        Assert.Equal(3, sent.Length);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"path\"")]
    public async Task Arguments_that_are_no_object_are_the_callers_to_refuse(string arguments)
    {
        var call = (await CallsAsync(ChatServerReply.Call(("read_file", arguments)))).Single();

        Assert.NotNull(call.Exception);
        Assert.Null(call.Arguments);
    }

    [Fact]
    public async Task What_other_servers_do_differently_is_understood()
    {
        var calls = await CallsAsync(
            ChatServerReply.Raw(
                """
                {"choices":[{"finish_reason":"eos","message":{"content":[{"type":"thinking","thinking":[]},{"type":"text","text":"Hi."}],
                "tool_calls":[{"id":"","function":{"name":"t","arguments":{"path":"a"}}},
                {"id":"x","function":{"name":"t","arguments":""}},{"id":"x","function":{"name":"t"}}]}}]}
                """
            )
        );

        Assert.Equal(["call-1-1", "x", "call-1-3"], calls.Select(call => call.CallId));
        Assert.Equal("a", calls[0].Arguments!["path"]!.ToString());
        Assert.All(calls.Skip(1), call => Assert.Empty(call.Arguments!));
    }

    [Fact]
    public async Task An_answer_without_words_is_an_answer()
    {
        var response = await AnswerAsync(
            ChatServerReply.Raw(
                """{"choices":[{"message":{"content":null},"finish_reason":"length"}],"usage":{"prompt_tokens":-1}}"""
            )
        );

        Assert.Equal("", response.Text);
        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Null(response.Usage!.InputTokenCount);
    }

    [Fact]
    public async Task A_key_that_a_server_repeats_is_not_taken_over()
    {
        await using var server = new ChatServer(
            ChatServerReply.Say($"Your key is {Hosted.Key}."),
            ChatServerReply.Call(("read_file", $$"""{"path":"{{Hosted.Key}}"}"""))
        );
        var client = Hosted.Client(server.Url);

        var said = await client.GetResponseAsync(Question);
        var called = await client.GetResponseAsync(Question);

        Assert.Equal("Your key is [key].", said.Text);
        Assert.DoesNotContain(
            Hosted.Key,
            JsonSerializer.Serialize(called, AIJsonUtilities.DefaultOptions),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_request_that_is_not_answered_can_be_cancelled()
    {
        var asked = new TaskCompletionSource();
        await using var server = new ChatServer(_ =>
        {
            asked.SetResult();
            return ChatServerReply.Say("never").After(new TaskCompletionSource().Task);
        });
        using var stop = new CancellationTokenSource();

        var call = Hosted.Client(server.Url).GetResponseAsync(Question, cancellationToken: stop.Token);
        await asked.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Hundreds_of_requests_are_in_flight_at_once()
    {
        const int count = 500;
        var allThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new ChatServer(request =>
        {
            if (request.Number == count)
            {
                allThere.SetResult();
            }

            return ChatServerReply.Say("Hi.").After(allThere.Task);
        });
        var catalog = Hosted.Catalog(server.Url);
        var client = catalog.Create("openai:small", Diagnostics.Location.OfFile("ossature.toml"), [])!;

        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => client.GetResponseAsync(Question)));

        Assert.All(answers, answer => Assert.Equal("Hi.", answer.Text));
    }
}

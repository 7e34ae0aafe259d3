using Microsoft.Extensions.AI;

namespace Ossature.Compiler.Testing.Tests;

public sealed class ScriptedModelTests
{
    private static readonly ScriptedModel Model = new ScriptedModel()
        .When("write Money", ScriptedTurn.Call("write_file", ("path", "Money.cs")).And("list_files"), ScriptedTurn.Say("Done."))
        .When("write Ledger", ScriptedTurn.Fail(new HttpRequestException("no network")));

    [Fact]
    public async Task A_run_is_answered_turn_by_turn_by_the_rule_its_opening_fits()
    {
        List<ChatMessage> messages = [new(ChatRole.System, "You code."), new(ChatRole.User, "write Money")];

        var first = await Model.GetResponseAsync(messages);
        messages.AddRange(first.Messages);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("call-1", "write Ledger")]));
        var second = await Model.GetResponseAsync(messages);

        Assert.Equal(
            ["write_file", "list_files"],
            first.Messages[0].Contents.OfType<FunctionCallContent>().Select(call => call.Name)
        );
        Assert.Equal("Done.", second.Text);
    }

    [Fact]
    public async Task Requests_are_kept_with_run_turn_and_tools()
    {
        var model = new ScriptedModel().When(".", ScriptedTurn.Say("ok"));
        var options = new ChatOptions
        {
            AdditionalProperties = new() { ["ossature.run"] = "002-money/implement" },
            Tools = [AIFunctionFactory.Create(() => "", "write_file"), AIFunctionFactory.Create(() => "", "list_files")],
        };

        await model.GetResponseAsync([new(ChatRole.User, "hello")], options);

        Assert.Equal(["002-money/implement turn 1"], model.Calls);
        Assert.Equal(["list_files", "write_file"], model.Requests[0].Tools);
        Assert.Contains("hello", model.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scripted_failure_is_thrown() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => Model.GetResponseAsync([new(ChatRole.User, "write Ledger")]));

    [Fact]
    public async Task A_request_without_a_rule_fails_and_is_shown()
    {
        var failure = await Assert.ThrowsAsync<TestFailure>(() => Model.GetResponseAsync([new(ChatRole.User, "write a poem")]));

        Assert.Contains("write a poem", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_past_the_script_fails()
    {
        ChatMessage[] messages = [new(ChatRole.User, "write Ledger"), new(ChatRole.Assistant, "1"), new(ChatRole.User, "go on")];

        await Assert.ThrowsAsync<TestFailure>(() => Model.GetResponseAsync(messages));
    }

    [Fact]
    public async Task An_answer_waits_for_its_gate()
    {
        var gate = new TaskCompletionSource();
        var model = new ScriptedModel().When(".", ScriptedTurn.Say("ok").After(gate.Task));

        var answer = model.GetResponseAsync([new(ChatRole.User, "hello")]);

        Assert.False(answer.IsCompleted);
        gate.SetResult();
        Assert.Equal("ok", (await answer).Text);
    }
}

using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class ReplayTests
{
    private readonly VirtualDisk disk = new();
    private readonly List<ModelNotice> notices = [];

    private IChatClient Client() =>
        new ModelCatalog(disk, "/p", _ => null, TimeProvider.System, notices.Add).Create(
            "replay:recording",
            Location.OfFile("ossature.toml"),
            []
        )!;

    private void Record(string run, int turn, IEnumerable<ChatMessage> messages, string? answer)
    {
        var request = RequestText.Of(messages, Requests.Options("", 1));
        disk.Put($"/p/recording/{run}/{turn:00}.request.md", $"---\ndigest: {request.Digest}\n---\n{request.Text}");
        if (answer is not null)
        {
            disk.Put($"/p/recording/{run}/{turn:00}.answer.md", answer);
        }
    }

    private static async Task<Diagnostic> Fault(Task<ChatResponse> call) =>
        (await Assert.ThrowsAsync<ModelFaultException>(() => call)).Diagnostic;

    [Fact]
    public async Task A_run_is_found_by_its_first_request_whatever_it_was_called()
    {
        ChatMessage[] messages = [Requests.System, Requests.User("Write it.")];
        Record("009-old.implement", 1, messages, "---\ninput_tokens: 7\n---\nLooking.\n```tool read_file\npath: a.cs\n```");
        Record(
            "009-old.implement",
            2,
            Requests.After(messages, Answers.Read("```tool read_file\npath: a.cs\n```").ToResponse(1), "x"),
            "Done."
        );
        var client = Client();

        var first = await client.GetResponseAsync(messages, Requests.Options("002-new/implement", 1));
        var second = await client.GetResponseAsync(
            Requests.After(messages, Answers.Read("```tool read_file\npath: a.cs\n```").ToResponse(1), "x"),
            Requests.Options("002-new/implement", 2)
        );

        Assert.Equal("Looking.", first.Text);
        Assert.Equal("read_file", first.Messages[0].Contents.OfType<FunctionCallContent>().Single().Name);
        Assert.Equal((7L, null), (first.Usage!.InputTokenCount, first.Usage.OutputTokenCount));
        Assert.Equal(ChatFinishReason.ToolCalls, first.FinishReason);
        Assert.Equal("Done.", second.Text);
        Assert.Equal(true, second.AdditionalProperties!["ossature.replayed"]);
        Assert.Empty(notices);
    }

    [Fact]
    public async Task Of_two_runs_with_one_request_the_one_of_the_same_name_answers()
    {
        Record("001-a.implement", 1, [Requests.User("x")], "A");
        Record("002-b.implement", 1, [Requests.User("x")], "B");

        Assert.Equal("B", (await Client().GetResponseAsync([Requests.User("x")], Requests.Options("002-b/implement", 1))).Text);
        Assert.Equal("A", (await Client().GetResponseAsync([Requests.User("x")], Requests.Options("003-c/implement", 1))).Text);
    }

    [Fact]
    public async Task A_missing_recording_says_how_to_record()
    {
        var fault = await Fault(Client().GetResponseAsync([Requests.User("x")], Requests.Options("001-a/implement", 1)));

        Assert.Equal("OSS5010", fault.Code);
        Assert.Contains("001-a/implement", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ossc build --model manual:recording", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_recording_names_the_line_that_changed()
    {
        Record("001-a.implement", 1, [Requests.User("One.\nTwo.")], "A");

        var fault = await Fault(
            Client().GetResponseAsync([Requests.User("One.\nThree.")], Requests.Options("001-a/implement", 1))
        );

        Assert.Equal("OSS5011", fault.Code);
        Assert.Contains("`Two.` has become `Three.` in line 4", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_that_ends_early_names_the_turn()
    {
        ChatMessage[] messages = [Requests.User("x")];
        Record("001-a.implement", 1, messages, "```tool t\n```");

        var fault = await Fault(
            Client()
                .GetResponseAsync(
                    Requests.After(messages, Answers.Read("```tool t\n```").ToResponse(1), "y"),
                    Requests.Options("001-a/implement", 2)
                )
        );

        Assert.Equal("OSS5012", fault.Code);
        Assert.Contains("turn 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_turn_that_differs_is_a_note()
    {
        ChatMessage[] messages = [Requests.User("x")];
        var answer = Answers.Read("```tool t\n```").ToResponse(1);
        Record("001-a.implement", 1, messages, "```tool t\n```");
        Record("001-a.implement", 2, Requests.After(messages, answer, "took 3 s"), "Done.");

        var response = await Client()
            .GetResponseAsync(Requests.After(messages, answer, "took 4 s"), Requests.Options("001-a/implement", 2));

        Assert.Equal("Done.", response.Text);
        Assert.Equal("OSS5013", ((RequestDiffers)notices.Single()).Diagnostic.Code);
    }

    [Fact]
    public async Task A_damaged_answer_is_reported_at_its_line()
    {
        Record("001-a.implement", 1, [Requests.User("x")], "ok\n```tool t\n");

        var fault = await Fault(Client().GetResponseAsync([Requests.User("x")], Requests.Options("001-a/implement", 1)));

        Assert.StartsWith(
            "recording/001-a.implement/01.answer.md:2:1: error[OSS5024]",
            fault.ToString(),
            StringComparison.Ordinal
        );
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class ManualTests
{
    private static readonly ChatMessage[] Question = [Requests.System, Requests.User("Write it.")];
    private readonly VirtualDisk disk = new();
    private readonly Channel<ModelNotice> notices = Channel.CreateUnbounded<ModelNotice>();

    private IChatClient Client(string model = "manual:recording") =>
        new ModelCatalog(disk, "/p", _ => null, new ImmediateTime(), notice => notices.Writer.TryWrite(notice)).Create(
            model,
            Location.OfFile("ossature.toml"),
            []
        )!;

    [Fact]
    public async Task A_request_is_written_and_its_answer_makes_a_recording()
    {
        var call = Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        var awaited = (AnswerAwaited)await notices.Reader.ReadAsync();
        Assert.Equal("/p/recording/001-money.implement/01.request.md", awaited.RequestPath);
        Assert.Contains("Write it.", disk.Peek(awaited.RequestPath), StringComparison.Ordinal);

        disk.Put(awaited.AnswerPath, "Done.");
        var answered = await call;

        var replayed = await Client("replay:recording").GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        Assert.Equal(("Done.", false), (answered.Text, answered.AdditionalProperties!["ossature.replayed"]));
        Assert.Equal("Done.", replayed.Text);
    }

    [Fact]
    public async Task An_answer_beside_an_equal_request_is_used_at_once()
    {
        var call = Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        disk.Put(((AnswerAwaited)await notices.Reader.ReadAsync()).AnswerPath, "Done.");
        await call;
        disk.ClearLog();

        var again = await Client().GetResponseAsync(Question, Requests.Options("004-money/implement", 1));

        Assert.Equal(("Done.", true), (again.Text, again.AdditionalProperties!["ossature.replayed"]));
        Assert.Equal(0, disk.WriteCount);
        Assert.False(notices.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_malformed_answer_is_explained_and_waited_for_again()
    {
        var call = Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        var awaited = (AnswerAwaited)await notices.Reader.ReadAsync();

        disk.Put(awaited.AnswerPath, "```tool t\n");
        var refused = (AnswerRefused)await notices.Reader.ReadAsync();
        Assert.Equal("OSS5024", refused.Diagnostics.Single().Code);
        Assert.Contains("OSS5024", disk.Peek(refused.ProblemPath), StringComparison.Ordinal);

        disk.Put(awaited.AnswerPath, "```tool t\n```\n");
        Assert.Single((await call).Messages[0].Contents);
        Assert.Null(disk.Peek(refused.ProblemPath));
    }

    [Fact]
    public async Task An_answer_that_comes_with_the_request_is_taken()
    {
        // As soon as the request lies there somebody may answer, before the client has begun to wait.
        disk.FailWrites(
            (_, path) =>
            {
                if (path.EndsWith("01.request.md", StringComparison.Ordinal))
                {
                    disk.Put("/p/recording/001-money.implement/01.answer.md", "Quick.");
                }

                return null;
            }
        );

        var response = await Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));

        Assert.Equal(("Quick.", false), (response.Text, response.AdditionalProperties!["ossature.replayed"]));
    }

    [Fact]
    public async Task An_answer_to_another_request_is_set_aside_and_not_used()
    {
        disk.Put("/p/recording/001-money.implement/01.request.md", $"---\ndigest: {Text.Digest.Of("old")}\n---\nold");
        disk.Put("/p/recording/001-money.implement/01.answer.md", "Old answer.");

        var call = Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        var awaited = (AnswerAwaited)await notices.Reader.ReadAsync();
        disk.Put(awaited.AnswerPath, "New answer.");

        Assert.Equal("New answer.", (await call).Text);
        Assert.Equal("Old answer.", disk.Peek("/p/recording/001-money.implement/01.answer.old.md"));
    }

    [Fact]
    public async Task A_later_turn_shows_only_what_is_new()
    {
        var messages = Requests.After(Question, Answers.Read("```tool t\n```").ToResponse(1), "the result");
        using var stop = new CancellationTokenSource();
        var call = Client().GetResponseAsync(messages, Requests.Options("001-money/implement", 2), stop.Token);
        var request = disk.Peek(((AnswerAwaited)await notices.Reader.ReadAsync()).RequestPath)!;
        await stop.CancelAsync();

        Assert.Contains("the result", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Write it.", request, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_guide_in_the_recording_shows_an_answer_that_can_be_read()
    {
        var call = Client().GetResponseAsync(Question, Requests.Options("001-money/implement", 1));
        var awaited = (AnswerAwaited)await notices.Reader.ReadAsync();
        var guide = disk.Peek("/p/recording/ANSWERING.md")!;

        disk.Put(awaited.AnswerPath, guide.Split("````\n")[1]);

        var contents = (await call).Messages[0].Contents;
        Assert.Equal("write_file", ((FunctionCallContent)contents[1]).Name);
    }

    [Fact]
    public async Task A_run_named_like_a_path_stays_in_the_folder()
    {
        using var stop = new CancellationTokenSource();
        var call = Client().GetResponseAsync(Question, Requests.Options("../../etc/x", 1), stop.Token);
        var awaited = (AnswerAwaited)await notices.Reader.ReadAsync();
        await stop.CancelAsync();

        Assert.Equal("/p/recording/etc.x/01.request.md", awaited.RequestPath);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class ImmediateTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.FromTicks(1), period);
    }
}

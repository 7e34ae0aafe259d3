using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class HostedFaultTests
{
    private readonly ImpatientClock clock = new(TimeSpan.FromMinutes(10));
    private readonly List<ModelNotice> notices = [];

    [Theory]
    [InlineData(400, "OSS5040")]
    [InlineData(401, "OSS5033")]
    [InlineData(402, "OSS5034")]
    [InlineData(403, "OSS5033")]
    [InlineData(413, "OSS5040")]
    [InlineData(500, "OSS5037")]
    [InlineData(503, "OSS5037")]
    public async Task Each_refusal_is_told_in_plain_words(int status, string code)
    {
        await using var server = new ChatServer(ChatServerReply.Error(status, "It\nis so."));

        var fault = await Hosted.FaultAsync(Hosted.Client(server.Url));

        Assert.Equal(code, fault.Code);
        Assert.Contains($"`{server.Url}`", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"({status}): It is so.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("ossature.toml", fault.Location.Path);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "<html>Bad gateway</html>")]
    [InlineData("", "it says no more")]
    [InlineData("""{"error":"overloaded"}""", "overloaded")]
    [InlineData("""{"detail":"nope"}""", "nope")]
    [InlineData("\"\\ud800\"", "\"\\ud800\"")]
    public async Task Whatever_a_server_says_of_its_failure_is_shown_on_one_line(string body, string said) =>
        Assert.EndsWith(
            $"(500): {said}",
            (await Hosted.FaultAsync(ChatServerReply.Raw(body, 500))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Long_words_are_cut()
    {
        var fault = await Hosted.FaultAsync(ChatServerReply.Raw(new('x', 1_000_000), 500));

        Assert.InRange(fault.Message.Length, 300, 500);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task No_message_holds_the_key(int status)
    {
        var padding = new string('x', 290);

        var fault = await Hosted.FaultAsync(ChatServerReply.Error(status, $"bad key {Hosted.Key}, {padding} {Hosted.Key}"));

        Assert.Contains("[key]", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-0", fault.ToString() + fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_model_is_told_with_the_names_that_the_server_offers()
    {
        await using var server = new ChatServer(request =>
            request.Path == "/v1/models"
                ? ChatServerReply.Raw("""{"data":[{"id":"smale"},{"id":"other"},{}]}""")
                : ChatServerReply.Error(404, "no such model")
        );

        var fault = await Hosted.FaultAsync(Hosted.Client(server.Url));

        Assert.Equal(("OSS5035", "did you mean `smale`?"), (fault.Code, fault.Help));
        Assert.Contains("knows no model `small` (404): no such model", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task A_server_that_offers_nothing_is_no_further_failure(string models)
    {
        await using var server = new ChatServer(request =>
            request.Method == "GET" ? ChatServerReply.Raw(models) : ChatServerReply.Error(404, "not found")
        );

        Assert.Equal("OSS5035", (await Hosted.FaultAsync(Hosted.Client(server.Url))).Code);
    }

    [Fact]
    public async Task After_too_many_requests_it_waits_as_long_as_the_server_says()
    {
        await using var server = new ChatServer(
            ChatServerReply.Error(429, "slowly").With("Retry-After", "7"),
            ChatServerReply.Error(429, "slowly").With("Retry-After", "Fri, 02 Jan 2026 03:05:05 GMT"),
            ChatServerReply.Error(429, "slowly").With("Retry-After", "soon"),
            ChatServerReply.Say("Hi.")
        );

        var response = await Hosted
            .Client(server.Url, clock: clock, notify: notices.Add)
            .GetResponseAsync([Requests.User("Hello")]);

        Assert.Equal("Hi.", response.Text);
        Assert.Equal([7, 60, 120], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(
            [7, 60, 120],
            notices.Cast<RequestPostponed>().Select(notice => notice.Model == "openai:small" ? notice.Wait.TotalSeconds : 0)
        );
        Assert.Single(server.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Too_many_requests_five_times_is_an_error()
    {
        await using var server = new ChatServer(ChatServerReply.Error(429, "slowly"));

        var fault = await Hosted.FaultAsync(Hosted.Client(server.Url, clock: clock));

        Assert.Equal("OSS5036", fault.Code);
        Assert.EndsWith("5 times: slowly", fault.Message, StringComparison.Ordinal);
        Assert.Equal([30, 60, 120, 240], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData("601")]
    [InlineData("1e300")]
    public async Task Nobody_waits_longer_than_ten_minutes(string seconds)
    {
        var fault = await Hosted.FaultAsync(ChatServerReply.Error(429, "tomorrow").With("Retry-After", seconds));

        Assert.Equal("OSS5036", fault.Code);
        Assert.Contains("once", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_not_waited_for() =>
        Assert.Equal("OSS5034", (await Hosted.FaultAsync(ChatServerReply.Error(429, "pay", "insufficient_quota"))).Code);

    [Theory]
    [InlineData("")]
    [InlineData("oops")]
    [InlineData("[]")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"error":{"message":"upstream is gone"}}""")]
    [InlineData("""{"choices":[{"message":{"content":"\ud800"}}]}""")]
    public async Task An_answer_that_nobody_can_read_is_asked_for_again_and_then_an_error(string body)
    {
        await using var server = new ChatServer(ChatServerReply.Raw(body));

        var fault = await Hosted.FaultAsync(Hosted.Client(server.Url, clock: clock));

        Assert.Equal("OSS5039", fault.Code);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var url = ChatServer.SilentUrl();

        var fault = await Hosted.FaultAsync(Hosted.Client(url, "ollama:small"));

        Assert.Equal("OSS5038", fault.Code);
        Assert.Contains($"`{url}` cannot be reached", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ollama serve", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_error() =>
        Assert.Equal("OSS5038", (await Hosted.FaultAsync(ChatServerReply.HangUp)).Code);

    [Fact]
    public async Task A_request_is_not_carried_to_another_server()
    {
        await using var other = new ChatServer(ChatServerReply.Say("Hi."));

        var fault = await Hosted.FaultAsync(ChatServerReply.Raw("", 307).With("Location", other.Url + "/chat/completions"));

        Assert.Equal("OSS5040", fault.Code);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        await using var server = new ChatServer(ChatServerReply.Say("never").After(new TaskCompletionSource().Task));

        var fault = await Hosted.FaultAsync(Hosted.Client(server.Url, clock: new ImpatientClock(TimeSpan.FromHours(1))));

        Assert.Equal("OSS5041", fault.Code);
        Assert.Contains("within 30 minutes", fault.Message, StringComparison.Ordinal);
    }
}

using System.Globalization;
using Microsoft.Extensions.AI;
using Ossature.Compiler.Models.Recordings;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Models.Tests;

public sealed class RequestTextTests
{
    private static List<ChatMessage> Conversation(string callId) =>
        [
            Requests.System,
            Requests.User("Write `Money`."),
            new(
                ChatRole.Assistant,
                [
                    new TextContent("I look first."),
                    new FunctionCallContent(
                        callId,
                        "read_file",
                        new Dictionary<string, object?> { ["path"] = "a.cs", ["limit"] = 3 }
                    ),
                ]
            ),
            new(ChatRole.Tool, [new FunctionResultContent(callId, "class A;\n")]),
        ];

    [Fact]
    public void A_request_reads_like_a_document() =>
        Golden.Verify(RequestText.Of(Conversation("x"), Requests.Options("001-money/implement", 2)).Text, "request.md");

    [Fact]
    public void Model_run_turn_and_ids_change_nothing() =>
        Assert.Equal(
            RequestText.Of(Conversation("x"), Requests.Options("001-money/implement", 2)).Digest,
            RequestText.Of(Conversation("y"), Requests.Options("009-cash/implement", 7, "other")).Digest
        );

    [Fact]
    public void The_workspace_is_written_as_a_dot()
    {
        static RequestText At(string workspace)
        {
            var options = Requests.Options("r", 1);
            options.AdditionalProperties![RequestText.WorkspaceProperty] = workspace;
            return RequestText.Of([Requests.User($"{workspace}/src/A.cs(1,2): error")], options);
        }

        Assert.Equal(At("/one").Digest, At("/another/place").Digest);
    }

    [Fact]
    public void Messages_tools_and_their_boundaries_change_the_digest()
    {
        var options = Requests.Options("r", 1);
        var digests = new[]
        {
            RequestText.Of([Requests.User("ab")], options),
            RequestText.Of([Requests.User("a"), Requests.User("b")], options),
            RequestText.Of([new(ChatRole.System, "ab")], options),
            RequestText.Of([Requests.User("ab")], null),
            RequestText.Of([Requests.User("a\n\n# user · 1 characters\n\nb")], options),
        }.Select(request => request.Digest);

        Assert.Equal(5, digests.Distinct().Count());
    }

    [Fact]
    public void A_later_turn_knows_the_digest_of_the_first()
    {
        var all = Conversation("x");

        var first = RequestText.Of(all.Take(2), Requests.Options("r", 1));
        var later = RequestText.Of(all, Requests.Options("r", 2));

        Assert.Equal(first.Digest, first.FirstDigest);
        Assert.Equal(first.Digest, later.FirstDigest);
        Assert.NotEqual(first.Digest, later.Digest);
        Assert.Equal("# result 1 · 9 characters\n\nclass A;\n\n\n", later.News);
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var digest = RequestText.Of(Conversation("x"), null).Digest;
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NegativeSign = "~";
            strange.NumberFormat.NumberDecimalSeparator = "!";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(digest, RequestText.Of(Conversation("x"), null).Digest);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

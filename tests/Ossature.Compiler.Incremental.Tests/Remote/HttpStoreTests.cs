using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Incremental.Remote;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Remote;

public sealed class HttpStoreTests
{
    private static readonly Digest Some = Digest.Of("some");

    private static HttpStore Open(CacheServer server, string? token = null, int milliseconds = 30_000) =>
        new(server.Address, token, TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void What_one_puts_there_another_finds()
    {
        using var server = new CacheServer();
        using var mine = Open(server);
        using var theirs = Open(server);
        var result = new ActionResult
        {
            Claim = new KeyBuilder("claim").Add("title", "x").Build(),
            Verify = new KeyBuilder("verify").Build(),
            Notes = ["remark"],
        };
        new ActionCache(mine).Publish(result);
        mine.Write(EntryTable.Contents, Some, "some"u8);

        Assert.Equal("remark", Assert.Single(new ActionCache(theirs).Find(result.Claim.Digest).Value!.Notes));
        Assert.Equal("some"u8.ToArray(), new BlobStore(theirs).Read(Some).Value);
        Assert.Equal(
            [
                $"PUT /ac/{result.Claim.Digest.Hex}",
                $"PUT /cas/{Some.Hex}",
                $"GET /ac/{result.Claim.Digest.Hex}",
                $"GET /cas/{Some.Hex}",
            ],
            server.Log
        );
    }

    [Fact]
    public void What_is_not_there_is_a_miss_and_the_next_is_asked_for()
    {
        using var server = new CacheServer();
        using var store = Open(server);

        Assert.Equal(new(null), store.Read(EntryTable.Contents, Some));
        Assert.Equal(new(null), store.Read(EntryTable.Results, Some));
        Assert.Equal(2, server.Log.Count);
    }

    [Fact]
    public void Another_content_than_the_one_asked_for_is_a_miss_that_says_so()
    {
        using var server = new CacheServer();
        using var store = Open(server);
        server.Entries[$"/cas/{Some.Hex}"] = "other"u8.ToArray();

        Assert.Equal(
            new(null, $"The stored content `{Some.Short}` is damaged and is not used."),
            new BlobStore(store).Read(Some)
        );
    }

    [Fact]
    public void The_token_opens_the_door()
    {
        using var server = new CacheServer { Token = "hush" };
        using var store = Open(server, "hush");

        Assert.Equal(new(null), store.Read(EntryTable.Contents, Some));
        store.Write(EntryTable.Contents, Some, "some"u8);
        Assert.Equal("some"u8.ToArray(), store.Read(EntryTable.Contents, Some).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nline")]
    [InlineData("größe")]
    public void What_no_header_can_carry_is_no_token(string text) => Assert.False(HttpStore.IsToken(text));

    [Theory]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", "it answers `GET` with status 503")]
    [InlineData(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "it answers `GET` with status 302"
    )]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nx", "its answer is too long")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nx", "it cannot be reached, or does not answer as a web server does")]
    [InlineData("hello", "it cannot be reached, or does not answer as a web server does")]
    [InlineData("", "it cannot be reached, or does not answer as a web server does")]
    public void A_server_that_fails_is_said_once_and_not_asked_again(string answer, string fault)
    {
        using var server = new CacheServer { Nonsense = answer };
        using var store = Open(server);

        Assert.Equal(new(null, fault), store.Read(EntryTable.Contents, Some));
        var asked = server.Log.Count;
        Assert.Equal(new(null), store.Read(EntryTable.Contents, Some));
        store.Write(EntryTable.Contents, Some, "some"u8);
        Assert.Equal(asked, server.Log.Count);
    }

    [Fact]
    public void A_server_that_does_not_answer_in_time_is_not_asked_again()
    {
        using var server = new CacheServer { IsSilent = true };
        using var store = Open(server, milliseconds: 100);

        Assert.Equal(new(null, "it did not answer within 0.1 seconds"), store.Read(EntryTable.Contents, Some));
        Assert.Equal(new(null), store.Read(EntryTable.Contents, Some));
    }

    [Fact]
    public void Where_nobody_listens_is_no_cache()
    {
        var server = new CacheServer();
        using var store = Open(server);
        server.Dispose();

        Assert.Equal(
            new(null, "it cannot be reached, or does not answer as a web server does"),
            store.Read(EntryTable.Contents, Some)
        );
    }

    [Fact]
    public void A_server_that_takes_nothing_refuses_as_a_disk_does()
    {
        using var server = new CacheServer { Token = "hush" };
        using var store = Open(server, "wrong");

        var refused = Assert.Throws<IOException>(() => store.Write(EntryTable.Contents, Some, "some"u8));

        Assert.Equal("it answers `PUT` with status 401", refused.Message);
    }
}

using System.Text;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.Keys;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Cache;

public sealed class ActionCacheTests
{
    private readonly VirtualDisk disk = new();
    private readonly ActionCache cache;

    public ActionCacheTests() => cache = new(new CacheFolder(disk, "/cache"));

    private string EntryPath => disk.Paths.Single(path => path.StartsWith("/cache/results/", StringComparison.Ordinal));

    private static ActionResult Full { get; } =
        new()
        {
            Claim = new KeyBuilder("claim").Add("title", "Ledger = \"x\"\nsecond").Build(),
            Verify = new KeyBuilder("verify").Add("command 1", "dotnet build").Build(),
            AlsoVerified = [Digest.Of("before"), Digest.Of("long before")],
            Files = new(
                [
                    KeyValuePair.Create("src/Money amount.cs", Digest.Of("money")),
                    KeyValuePair.Create("src/Ledger\n.cs", Digest.Of("ledger")),
                ],
                ["old \\ file.txt"]
            ),
            Usage = new(3, 1200, 340, null, 0.0125m),
            VerifyOutput = "Build succeeded.\n\tcase 1 \ud83d\ude00\n",
            Notes = ["first", "", "third\nwith two lines"],
        };

    [Fact]
    public void A_result_is_found_by_its_claim()
    {
        cache.Publish(Full);
        var found = cache.Find(Full.Claim.Digest);

        Assert.Null(found.Fault);
        Assert.Equal(Bare(Full), Bare(found.Value!));
        Assert.Equal(Full.Notes.AsEnumerable(), found.Value!.Notes);
        Assert.Equal(Full.AlsoVerified.AsEnumerable(), found.Value.AlsoVerified);
    }

    [Fact]
    public void The_file_of_a_result_can_be_read_by_people()
    {
        cache.Publish(Full);

        Golden.Verify(disk.Peek(EntryPath)!, "result.txt");
    }

    [Fact]
    public void The_smallest_result_is_found_too()
    {
        var least = new ActionResult { Claim = new KeyBuilder("claim").Build(), Verify = new KeyBuilder("verify").Build() };
        cache.Publish(least);

        Assert.Equal(Bare(least), Bare(cache.Find(least.Claim.Digest).Value!));
    }

    /// <summary>Without the lists, which no two results share.</summary>
    private static ActionResult Bare(ActionResult result) => result with { Notes = [], AlsoVerified = [] };

    [Fact]
    public void A_later_result_of_the_same_claim_replaces_the_former()
    {
        cache.Publish(Full);
        cache.Publish(Full with { VerifyOutput = "again" });

        Assert.Equal("again", cache.Find(Full.Claim.Digest).Value!.VerifyOutput);
    }

    [Fact]
    public void An_unknown_claim_is_a_miss_without_a_fault()
    {
        Assert.Equal(new Lookup<ActionResult>(null, null), cache.Find(Digest.Of("unknown")));
    }

    [Fact]
    public void Each_flipped_bit_is_a_miss_that_says_so()
    {
        cache.Publish(Full);
        var path = EntryPath;
        var bytes = Encoding.UTF8.GetBytes(disk.Peek(path)!);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            disk.Put(path, damaged);
            var found = cache.Find(Full.Claim.Digest);

            Assert.True(found.Value is null && found.Fault is not null, $"bit {bit}");
        }
    }

    [Fact]
    public void Each_shorter_file_is_a_miss_that_says_so()
    {
        cache.Publish(Full);
        var path = EntryPath;
        var bytes = Encoding.UTF8.GetBytes(disk.Peek(path)!);
        for (var length = 0; length < bytes.Length; length++)
        {
            disk.Put(path, bytes[..length]);
            var found = cache.Find(Full.Claim.Digest);

            Assert.True(found.Value is null && found.Fault is not null, $"length {length}");
        }
    }

    [Fact]
    public void A_result_under_another_claims_name_is_not_used()
    {
        cache.Publish(Full);
        var other = Digest.Of("other");
        disk.Put($"/cache/results/{other.Hex[..2]}/{other.Hex}", disk.Peek(EntryPath)!);

        Assert.Equal(new(null, $"The stored result `{other.Short}` is damaged and is not used."), cache.Find(other));
    }

    [Fact]
    public void A_result_of_another_version_is_not_used()
    {
        cache.Publish(Full);
        disk.Put(EntryPath, "ossature result 2\n");

        Assert.Equal(
            new(null, $"The stored result `{Full.Claim.Digest.Short}` is damaged or of another version and is not used."),
            cache.Find(Full.Claim.Digest)
        );
    }

    [Fact]
    public void A_result_that_cannot_be_read_is_a_miss_that_says_so()
    {
        var claim = Full.Claim.Digest;

        Assert.Equal(
            new(null, $"The stored result `{claim.Short}` cannot be read and is not used."),
            new ActionCache(new CacheFolder(new RefusingDisk(), "/cache")).Find(claim)
        );
    }
}

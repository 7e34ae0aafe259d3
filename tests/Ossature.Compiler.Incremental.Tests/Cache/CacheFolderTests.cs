using System.Text;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Cache;

public sealed class CacheFolderTests
{
    private const string Total = "/cache/size";

    private static readonly HashSet<Digest> Nothing = [];

    private readonly VirtualDisk disk = new();

    private CacheFolder Next() => new(disk, "/cache");

    /// <summary>Keeps contents of 100 bytes each, told apart by their first letter.</summary>
    private Digest[] Fill(params string[] letters)
    {
        var folder = Next();
        Digest[] kept = [.. letters.Select(letter => new BlobStore(folder).Put(Bytes(letter)))];
        folder.Settle(1_000_000, () => Nothing);
        return kept;
    }

    private static byte[] Bytes(string letter) => Encoding.UTF8.GetBytes(letter.PadRight(100, '.'));

    private string Left() =>
        string.Concat(
            disk.Paths.Where(path => path.StartsWith("/cache/blobs/", StringComparison.Ordinal))
                .Select(path => disk.Peek(path)![0])
                .Order()
        );

    [Fact]
    public void The_total_is_kept_and_no_build_looks_at_every_file()
    {
        Fill("a", "b");
        Fill("c");

        Assert.Equal("300\n", disk.Peek(Total));
        Assert.DoesNotContain(disk.Log, line => line.StartsWith("list ", StringComparison.Ordinal));
        Assert.Equal(new CacheSize(0, 3, 300), Next().Measure());
    }

    [Fact]
    public void A_build_that_keeps_nothing_new_writes_nothing()
    {
        Fill("a");
        disk.ClearLog();
        Fill("a");

        Assert.Equal(0, disk.WriteCount);
    }

    [Fact]
    public void A_project_that_never_built_gets_no_cache()
    {
        Next().Settle(1000, () => Nothing);

        Assert.Empty(disk.Paths);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5\n")]
    [InlineData("many\n")]
    public void A_total_that_is_no_number_is_found_out_anew(string written)
    {
        Fill("a", "b");
        disk.Put(Total, written);
        Fill("c");

        Assert.Equal("300\n", disk.Peek(Total));
    }

    [Fact]
    public void A_process_that_died_leaves_no_total_and_the_next_one_finds_it_out()
    {
        Fill("a");
        new BlobStore(Next()).Put(Bytes("b"));
        Assert.Null(disk.Peek(Total));

        Next().Settle(1000, () => Nothing);

        Assert.Equal("200\n", disk.Peek(Total));
    }

    [Fact]
    public void Two_that_write_at_once_come_to_the_right_total_whoever_ends_first()
    {
        Fill("a");
        var (first, second) = (Next(), Next());
        new BlobStore(first).Put(Bytes("b"));
        new BlobStore(second).Put(Bytes("c"));
        second.Settle(1000, () => Nothing);
        new BlobStore(first).Put(Bytes("d"));
        first.Settle(1000, () => Nothing);

        Assert.Equal("400\n", disk.Peek(Total));
    }

    [Fact]
    public void What_was_used_least_recently_goes_first_and_reading_is_using()
    {
        var kept = Fill("a", "b", "c", "d");
        new BlobStore(Next()).Read(kept[0]);

        Next().Settle(300, () => Nothing);

        Assert.Equal("ad", Left());
        Assert.Equal("200\n", disk.Peek(Total));
    }

    [Fact]
    public void What_is_put_again_counts_as_used()
    {
        Fill("a", "b", "c");
        Fill("a");

        Next().Prune(100, Nothing);

        Assert.Equal("a", Left());
    }

    [Fact]
    public void What_is_needed_stays_whatever_the_limit()
    {
        var kept = Fill("a", "b", "c");

        Assert.Equal(new CacheSize(0, 2, 200), Next().Prune(0, new HashSet<Digest> { kept[1] }));

        Assert.Equal("b", Left());
        Assert.Equal("100\n", disk.Peek(Total));
    }

    [Fact]
    public void Below_the_limit_nothing_goes_and_nobody_is_asked_what_is_needed()
    {
        Fill("a", "b", "c");

        Next().Settle(300, () => throw new TestFailure("asked"));

        Assert.Equal("abc", Left());
    }

    [Fact]
    public void A_file_that_somebody_is_writing_is_left_alone()
    {
        Fill("a");
        var staged = $"/cache/blobs/00/{Digest.Of("x").Hex}.{new string('0', 32)}.tmp";
        disk.Put(staged, "half");

        Next().Prune(0, Nothing);

        Assert.Equal([staged, Total], disk.Paths);
    }

    [Fact]
    public void A_disk_that_refuses_to_delete_costs_nothing_but_room()
    {
        Fill("a", "b");
        disk.FailWrites(
            (_, path) => path.Contains("/blobs/", StringComparison.Ordinal) ? new UnauthorizedAccessException(path) : null
        );

        Next().Settle(100, () => Nothing);

        Assert.Equal("ab", Left());
    }

    [Fact]
    public void A_real_disk_lists_sizes_and_notes_uses()
    {
        using var project = new TempProject();
        var folder = new CacheFolder(project.Files, project.PathOf("cache"));
        var store = new BlobStore(folder);
        var (a, b) = (store.Put(Bytes("a")), store.Put(Bytes("b")));
        foreach (var path in project.List())
        {
            File.SetLastWriteTimeUtc(project.PathOf(path), DateTime.UnixEpoch);
        }

        store.Read(a);

        Assert.Equal(new CacheSize(0, 2, 200), folder.Measure());
        Assert.Equal(new CacheSize(0, 1, 100), folder.Prune(100, Nothing));
        Assert.NotNull(store.Read(a).Value);
        Assert.Null(store.Read(b).Value);
    }
}

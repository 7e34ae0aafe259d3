using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Cache;

public sealed class BlobStoreTests
{
    private readonly VirtualDisk disk = new();
    private readonly BlobStore store;

    public BlobStoreTests() => store = new(new CacheFolder(disk, "/cache"));

    [Fact]
    public void A_content_is_found_by_its_digest()
    {
        var digest = store.Put([1, 2, 3]);

        Assert.Equal(Digest.Of([1, 2, 3]), digest);
        Assert.Equal([1, 2, 3], store.Read(digest).Value!);
        Assert.Equal([$"/cache/blobs/{digest.Hex[..2]}/{digest.Hex}"], disk.Paths);
    }

    [Fact]
    public void An_unknown_digest_is_a_miss_without_a_fault()
    {
        Assert.Equal(new Lookup<byte[]>(null, null), store.Read(Digest.Of("unknown")));
    }

    [Fact]
    public void A_content_that_is_there_is_not_written_again()
    {
        store.Put([1, 2, 3]);
        var writes = disk.WriteCount;
        store.Put([1, 2, 3]);

        Assert.Equal(writes, disk.WriteCount);
    }

    [Fact]
    public void A_damaged_content_is_a_miss_that_says_so_and_is_replaced_by_the_next_put()
    {
        var digest = store.Put([1, 2, 3]);
        disk.Put(disk.Paths[0], [1, 2, 4]);

        Assert.Equal(new(null, $"The stored content `{digest.Short}` is damaged and is not used."), store.Read(digest));
        store.Put([1, 2, 3]);
        Assert.Equal([1, 2, 3], store.Read(digest).Value!);
    }

    [Fact]
    public void What_the_disk_refuses_to_read_is_a_miss_that_says_so()
    {
        var digest = Digest.Of([1]);
        var refusing = new BlobStore(new CacheFolder(new RefusingDisk(), "/cache"));

        Assert.Equal(new(null, $"The stored content `{digest.Short}` cannot be read and is not used."), refusing.Read(digest));
    }

    [Fact]
    public void Many_writers_of_one_content_on_a_real_disk_leave_it_whole_and_nothing_else()
    {
        using var project = new TempProject();
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();

        // Each writer has a store of its own, as separate processes have.
        Parallel.For(
            0,
            16,
            _ =>
            {
                var own = new BlobStore(new CacheFolder(new DiskFileSystem(), project.PathOf("cache")));
                Assert.Equal(content, own.Read(own.Put(content)).Value!);
            }
        );

        var digest = Digest.Of(content);
        Assert.Equal([$"cache/blobs/{digest.Hex[..2]}/{digest.Hex}"], project.List());
    }
}

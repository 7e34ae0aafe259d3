using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Text.Tests;

/// <summary>The real disk and the one that tests use keep the same promises.</summary>
public sealed class FileSystemTests : IDisposable
{
    private readonly TempProject folder = new();

    public static TheoryData<bool> Disks => [true, false];

    [Theory]
    [MemberData(nameof(Disks))]
    public void Files_are_written_whole_appended_to_and_deleted(bool real)
    {
        var (files, root) = Make(real);

        files.WriteText(root + "/a/b.txt", "one");
        files.WriteText(root + "/a/b.txt", "two");
        files.AppendAllBytes(root + "/a/b.txt", " three"u8);
        files.AppendAllBytes(root + "/c/new.txt", "x"u8);

        Assert.Equal("two three", files.ReadTextOrNull(root + "/a/b.txt"));
        Assert.True(files.DirectoryExists(root + "/c"));
        Assert.False(files.FileExists(root + "/c"));
        files.DeleteFile(root + "/a/b.txt");
        files.DeleteFile(root + "/a/b.txt");
        files.DeleteDirectory(root + "/c");
        files.DeleteDirectory(root + "/c");
        Assert.Empty(files.EnumerateFiles(root));
    }

    [Theory]
    [MemberData(nameof(Disks))]
    public void Listings_are_sorted_ordinally_and_whole(bool real)
    {
        var (files, root) = Make(real);
        foreach (var name in new[] { "b", "B", "a/z", "a.txt", ".hidden/x", "ä" })
        {
            files.WriteText($"{root}/{name}", "");
        }

        Assert.Equal(
            [".hidden/x", "B", "a.txt", "a/z", "b", "ä"],
            files.EnumerateFiles(root).Select(path => path[(root.Length + 1)..])
        );
    }

    [Theory]
    [MemberData(nameof(Disks))]
    public void What_is_not_there_is_told_apart_from_what_is_empty(bool real)
    {
        var (files, root) = Make(real);

        Assert.Null(files.ReadTextOrNull(root + "/gone"));
        Assert.Throws<FileNotFoundException>(() => files.ReadAllBytes(root + "/gone"));
        Assert.Empty(files.EnumerateFiles(root + "/gone"));
        Assert.False(files.DirectoryExists(root + "/gone"));
    }

    [Fact]
    public void A_write_leaves_no_second_file_behind()
    {
        folder.Write("a.txt", "one");
        folder.Write("a.txt", "two");

        Assert.Equal(["a.txt"], folder.List());
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        folder.Write("real/x.txt", "");
        Directory.CreateSymbolicLink(folder.PathOf("real/loop"), folder.PathOf("real"));

        Assert.DoesNotContain(folder.List(), path => path.StartsWith("real/loop/", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private (IFileSystem Files, string Root) Make(bool real) =>
        real ? (new DiskFileSystem(), folder.Root) : (new VirtualDisk(), "/root");
}

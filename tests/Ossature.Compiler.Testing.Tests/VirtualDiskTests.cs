using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing.Tests;

public sealed class VirtualDiskTests
{
    [Fact]
    public void Listings_are_sorted_and_folders_are_what_files_lie_in()
    {
        var disk = new VirtualDisk().Put("/p/b", "").Put("/p/a/x", "").Put("/p/B", "").Put("/pq", "");

        Assert.Equal(["/p/B", "/p/a/x", "/p/b"], disk.EnumerateFiles("/p"));
        Assert.True(disk.DirectoryExists("/p/a"));
        Assert.False(disk.DirectoryExists("/p/b"));
        Assert.Empty(disk.EnumerateFiles("/none"));
    }

    [Fact]
    public void What_is_read_and_written_is_noted()
    {
        var disk = new VirtualDisk().Put("/p/a", "one");

        disk.WriteText("/p/b", disk.ReadTextOrNull("/p/a")!);
        disk.AppendAllBytes("/p/b", "!"u8);
        disk.DeleteFile("/p/a");

        Assert.Equal(["read /p/a", "write /p/b", "append /p/b", "delete /p/a"], disk.Log);
        Assert.Equal("one!", disk.Peek("/p/b"));
        Assert.Equal(["/p/b"], disk.Paths);
    }

    [Fact]
    public void A_chosen_write_fails_and_the_next_one_succeeds()
    {
        var disk = new VirtualDisk();
        disk.FailWrites((write, _) => write == 2 ? new IOException("disk full") : null);

        disk.WriteText("/a", "1");
        Assert.Throws<IOException>(() => disk.WriteText("/a", "2"));
        Assert.Equal("1", disk.Peek("/a"));
        disk.WriteText("/a", "3");
        Assert.Equal("3", disk.Peek("/a"));
    }

    [Theory]
    [InlineData(KillPoint.Before, "one|")]
    [InlineData(KillPoint.Torn, "one|tw")]
    [InlineData(KillPoint.After, "one|two|")]
    public void A_kill_leaves_what_was_written_until_then_and_ends_the_process(KillPoint point, string left)
    {
        var disk = new VirtualDisk();
        disk.KillAtWrite(2, point);
        disk.AppendAllBytes("/journal", "one|"u8);

        Assert.Throws<DiskKilled>(() => disk.AppendAllBytes("/journal", "two|"u8));
        Assert.Throws<DiskKilled>(() => disk.AppendAllBytes("/journal", "three|"u8));
        Assert.Throws<DiskKilled>(() => disk.FileExists("/journal"));
        Assert.Equal(left, disk.Survivor().ReadTextOrNull("/journal"));
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("/a//b")]
    [InlineData("/a/../b")]
    [InlineData("/a/")]
    public void A_path_that_is_not_absolute_and_normalised_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => new VirtualDisk().WriteText(path, ""));
}

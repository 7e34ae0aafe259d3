using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

public sealed class ConfinedFolderTests : IDisposable
{
    private readonly TempProject project = new();

    public void Dispose() => project.Dispose();

    private ConfinedFolder Folder() => new(project.Files, project.PathOf("w"));

    [Theory]
    [InlineData("..", "out/x")]
    [InlineData("../vault", "out")]
    [InlineData("/etc", "out/passwd")]
    [InlineData("inner/../..", "out/x")]
    [InlineData("out", "out/x")]
    public void A_link_is_no_way_out(string target, string path)
    {
        project.Write("w/inner/a.txt", "");
        File.CreateSymbolicLink(project.PathOf("w/out"), target);

        Assert.Null(Folder().Locate(path));
    }

    [Theory]
    [InlineData("inner", "in/a.txt")]
    [InlineData("./inner/../inner", "in/a.txt")]
    public void A_link_that_stays_inside_leads_where_it_points(string target, string path)
    {
        project.Write("w/inner/a.txt", "");
        File.CreateSymbolicLink(project.PathOf("w/in"), target);

        Assert.Equal("inner/a.txt", Folder().Locate(path));
    }

    [Fact]
    public void A_link_deeper_down_is_followed_from_its_own_folder()
    {
        project.Write("w/a/b/c.txt", "");
        File.CreateSymbolicLink(project.PathOf("w/a/up"), "../a/b");
        File.CreateSymbolicLink(project.PathOf("w/a/b/out"), "../../../vault");

        Assert.Equal("a/b/c.txt", Folder().Locate("a/up/c.txt"));
        Assert.Null(Folder().Locate("a/up/out/x"));
    }

    [Theory]
    [InlineData(".", "")]
    [InlineData("", "")]
    [InlineData("a//b/./c", "a/b/c")]
    [InlineData("a/../b", "b")]
    [InlineData("a/..", "")]
    [InlineData("..", null)]
    [InlineData("a/../..", null)]
    [InlineData("a\0b", null)]
    public void Dots_are_resolved_by_their_words(string path, string? expected) => Assert.Equal(expected, Folder().Locate(path));

    [Fact]
    public void An_absolute_path_inside_is_inside()
    {
        Assert.Equal("a", Folder().Locate(project.PathOf("w/a")));
        Assert.Null(Folder().Locate(project.PathOf("wide")));
    }
}

using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Files;

public sealed class FileTreeTests
{
    [Fact]
    public void An_empty_tree_has_no_files()
    {
        Assert.Equal(0, FileTree.Empty.Count);
        Assert.Empty(FileTree.Empty.Files);
        Assert.Null(FileTree.Empty.Find("a"));
        Assert.Equal(FileTree.Empty.Digest, FileTree.Of([]).Digest);
    }

    [Fact]
    public void Files_are_listed_by_path_in_ordinal_order()
    {
        Assert.Equal(["B", "a", "a/b", "\u00e9"], Tree("a/b 1", "\u00e9 1", "a 1", "B 1").Files.Select(file => file.Key));
    }

    [Fact]
    public void The_digest_tells_paths_and_contents_apart()
    {
        var trees = new[]
        {
            FileTree.Empty,
            Tree("a 1"),
            Tree("a 2"),
            Tree("b 1"),
            Tree("a 1", "b 1"),
            Tree("a 1", "b 2"),
            Tree("a 2", "b 1"),
        };

        Assert.Equal(trees.Length, trees.Select(tree => tree.Digest).Distinct().Count());
        Assert.Equal(Tree("a 1", "b 2").Digest, Tree("b 2", "a 1").Digest);
    }

    [Fact]
    public void Differences_are_what_must_be_done_to_a_folder()
    {
        var before = Tree("gone 1", "kept 1", "edited 1");
        var after = Tree("kept 1", "edited 2", "new 1");

        Assert.Equal(
            ["edited 1 2", "gone 1 ", "new  1"],
            FileTree.Differences(before, after).Select(d => $"{d.Path} {Shown(d.Before)} {Shown(d.After)}")
        );
        Assert.Empty(FileTree.Differences(after, after));
        Assert.Equal(3, FileTree.Differences(FileTree.Empty, after).Length);
        Assert.Equal(3, FileTree.Differences(after, FileTree.Empty).Length);
    }

    private static string Shown(FileVersion? version) =>
        version is null ? ""
        : version.Value.Digest == Digest.Of("1") ? "1"
        : "2";

    private static FileTree Tree(params string[] files) =>
        FileTree.Of(files.Select(file => file.Split(' ')).Select(parts => KeyValuePair.Create(parts[0], Digest.Of(parts[1]))));
}

using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Files;

/// <summary>
/// A node of a <see cref="FileTree"/>: an immutable trie over the digits of the path's digest. Its shape depends on the paths
/// alone, trees share all nodes that they have in common, and no path can make it deep.
/// </summary>
internal abstract class FileNode
{
    private Sum? sum;

    /// <summary>Number of files below that are there.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// Digest of the files below that are there; null when there are none. A lone file has the same digest at every depth,
    /// so what was removed leaves no trace.
    /// </summary>
    public Digest? Digest => (sum ??= new(ComputeDigest())).Digest;

    protected abstract Digest? ComputeDigest();

    // A class, so that threads that compute it at the same time publish it whole.
    private sealed record Sum(Digest? Digest);
}

/// <summary>One path: a version of a file, or the mark that it was removed.</summary>
internal sealed class FileLeaf(string path, string place, Digest? content, string? task, int rank) : FileNode
{
    public string Path => path;

    /// <summary>The digits that lead to the leaf.</summary>
    public string Place => place;

    /// <summary>Null when the file was removed.</summary>
    public Digest? Content => content;

    /// <summary>Place of the writing task in the graph's order; -1 for version zero. The highest counts.</summary>
    public int Rank => rank;

    public FileVersion? Version => content is { } digest ? new(digest, task) : null;

    public override int Count => content is null ? 0 : 1;

    public static FileLeaf Of(string path, Digest? content, string? task, int rank) =>
        new(path, Text.Digest.Of(OneLine.Escape(path)).Hex, content, task, rank);

    protected override Digest? ComputeDigest() =>
        content is { } digest ? Text.Digest.Of($"file {digest} {OneLine.Escape(path)}\n") : null;
}

/// <summary>Up to sixteen nodes, by the next digit.</summary>
internal sealed class FileBranch(FileNode?[] children) : FileNode
{
    public const int Width = 16;

    public override int Count { get; } = children.Sum(child => child?.Count ?? 0);

    public FileNode? this[int digit] => children[digit];

    public IEnumerable<FileNode> Children => children.OfType<FileNode>();

    public static int DigitOf(FileLeaf leaf, int depth) =>
        leaf.Place[depth] is >= 'a' and var letter ? letter - 'a' + 10 : leaf.Place[depth] - '0';

    public FileBranch With(int digit, FileNode child)
    {
        var copy = (FileNode?[])children.Clone();
        copy[digit] = child;
        return new(copy);
    }

    protected override Digest? ComputeDigest()
    {
        if (Count < 2)
        {
            return Children.Select(child => child.Digest).FirstOrDefault(digest => digest is not null);
        }

        var text = new StringBuilder("branch\n");
        for (var digit = 0; digit < Width; digit++)
        {
            text.Append(children[digit]?.Digest?.Hex).Append('\n');
        }

        return Text.Digest.Of(text.ToString());
    }
}

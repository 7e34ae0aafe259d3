using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Files;

/// <summary>
/// The files as a task sees them: path to version. Immutable; trees that grew out of each other share what they have in common,
/// so deriving, comparing and digesting one costs as much as what changed.
/// </summary>
public sealed class FileTree
{
    private readonly FileNode? root;

    private FileTree(FileNode? root) => this.root = root;

    /// <summary>No files.</summary>
    public static FileTree Empty { get; } = new(null);

    /// <summary>Number of files.</summary>
    public int Count => root?.Count ?? 0;

    /// <summary>A digest of all paths and contents; equal exactly when they are, whoever wrote them.</summary>
    public Digest Digest => root?.Digest ?? Text.Digest.Of("");

    /// <summary>All files, sorted ordinally by path.</summary>
    public ImmutableArray<KeyValuePair<string, FileVersion>> Files =>
        [
            .. Leaves(root)
                .Where(leaf => leaf.Content is not null)
                .Select(leaf => KeyValuePair.Create(leaf.Path, leaf.Version!.Value))
                .OrderBy(file => file.Key, StringComparer.Ordinal),
        ];

    /// <summary>Paths that were there once and were removed by a task, sorted ordinally.</summary>
    public ImmutableArray<string> Deleted =>
        [.. Leaves(root).Where(leaf => leaf.Content is null).Select(leaf => leaf.Path).Order(StringComparer.Ordinal)];

    /// <summary>A tree of files that no task wrote.</summary>
    public static FileTree Of(IEnumerable<KeyValuePair<string, Digest>> files) =>
        Empty.With(new FileChanges(files), task: null, rank: -1);

    /// <summary>The version of a file; null when it is not there.</summary>
    public FileVersion? Find(string path)
    {
        var wanted = FileLeaf.Of(path, null, null, -1);
        var node = root;
        for (var depth = 0; node is FileBranch branch; depth++)
        {
            node = branch[FileBranch.DigitOf(wanted, depth)];
        }

        return node is FileLeaf leaf && leaf.Path == path ? leaf.Version : null;
    }

    /// <summary>What must be done to a folder that holds one tree so that it holds the other; sorted by path.</summary>
    public static ImmutableArray<FileDifference> Differences(FileTree before, FileTree after)
    {
        var old = new List<FileLeaf>();
        var now = new List<FileLeaf>();
        var open = new Stack<(FileNode? Before, FileNode? After)>([(before.root, after.root)]);
        while (open.TryPop(out var pair))
        {
            if (ReferenceEquals(pair.Before, pair.After))
            {
                continue;
            }

            if (pair is (FileBranch left, FileBranch right))
            {
                for (var digit = 0; digit < FileBranch.Width; digit++)
                {
                    open.Push((left[digit], right[digit]));
                }
            }
            else
            {
                old.AddRange(Leaves(pair.Before));
                now.AddRange(Leaves(pair.After));
            }
        }

        var versions = old.ToDictionary(leaf => leaf.Path, leaf => leaf.Version, StringComparer.Ordinal);
        var differences = now.Select(leaf =>
        {
            versions.Remove(leaf.Path, out var was);
            return new FileDifference(leaf.Path, was, leaf.Version);
        });
        return
        [
            .. differences
                .ToList()
                .Concat(versions.Select(gone => new FileDifference(gone.Key, gone.Value, null)))
                .Where(difference => difference.Before?.Digest != difference.After?.Digest)
                .OrderBy(difference => difference.Path, StringComparer.Ordinal),
        ];
    }

    internal FileTree With(FileChanges changes, string? task, int rank)
    {
        var node = root;
        foreach (var (path, content) in changes.Writes)
        {
            node = Put(node, FileLeaf.Of(path, content, task, rank), 0);
        }

        foreach (var path in changes.Deletes)
        {
            node = Put(node, FileLeaf.Of(path, null, task, rank), 0);
        }

        return new(node);
    }

    /// <summary>Both trees in one; of two versions of a file, the one written later in the graph's order.</summary>
    internal static FileTree Newest(FileTree a, FileTree b) => new(Merge(a.root, b.root, 0));

    private static FileNode? Merge(FileNode? a, FileNode? b, int depth)
    {
        if (b is null || ReferenceEquals(a, b))
        {
            return a;
        }

        if (a is not FileBranch left)
        {
            return a is FileLeaf leaf ? Put(b, leaf, depth) : b;
        }

        if (b is FileLeaf other)
        {
            return Put(a, other, depth);
        }

        var right = (FileBranch)b;
        var children = new FileNode?[FileBranch.Width];
        var (sameAsLeft, sameAsRight) = (true, true);
        for (var digit = 0; digit < FileBranch.Width; digit++)
        {
            // As deep as a digest has digits at most.
            children[digit] = Merge(left[digit], right[digit], depth + 1);
            sameAsLeft &= ReferenceEquals(children[digit], left[digit]);
            sameAsRight &= ReferenceEquals(children[digit], right[digit]);
        }

        return sameAsLeft ? left
            : sameAsRight ? right
            : new FileBranch(children);
    }

    private static FileNode Put(FileNode? node, FileLeaf leaf, int depth)
    {
        switch (node)
        {
            case null:
                return leaf;
            case FileLeaf there when there.Path == leaf.Path:
                return leaf.Rank > there.Rank ? leaf : there;
            case FileLeaf there:
                var split = new FileBranch(new FileNode?[FileBranch.Width]).With(FileBranch.DigitOf(there, depth), there);
                return Put(split, leaf, depth);
            default:
                var branch = (FileBranch)node;
                var digit = FileBranch.DigitOf(leaf, depth);
                var child = Put(branch[digit], leaf, depth + 1);
                return ReferenceEquals(child, branch[digit]) ? branch : branch.With(digit, child);
        }
    }

    private static IEnumerable<FileLeaf> Leaves(FileNode? root)
    {
        var open = new Stack<FileNode>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.TryPop(out var node))
        {
            if (node is FileLeaf leaf)
            {
                yield return leaf;
                continue;
            }

            foreach (var child in ((FileBranch)node).Children)
            {
                open.Push(child);
            }
        }
    }
}

using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>A folder that is made to hold a tree of files for tools and commands to work in, one task at a time.</summary>
internal sealed class Workspace(IFileSystem files, string folder, FileContents contents)
{
    private FileTree? held;

    /// <summary>Absolute path of the folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>
    /// Makes the folder hold exactly these files. Only what differs is written, unless something else may have written here since: then
    /// the folder is made anew, so that nothing of an earlier task is left, not even an empty folder.
    /// </summary>
    public void Materialise(FileTree wanted)
    {
        if (held is null)
        {
            files.DeleteDirectory(Folder);
            held = FileTree.Empty;
        }

        var before = held;
        held = null;
        foreach (var difference in FileTree.Differences(before, wanted))
        {
            var path = $"{Folder}/{difference.Path}";
            if (difference.After is { } version)
            {
                files.WriteAllBytes(path, contents.Read(version.Digest));
            }
            else
            {
                files.DeleteFile(path);
            }
        }

        held = wanted;
    }

    /// <summary>Says that something else writes here from now on.</summary>
    public void HandOver() => held = null;

    /// <summary>What was written and removed here since the folder held <paramref name="before"/>. New contents are kept.</summary>
    /// <param name="before">The tree the folder was made to hold.</param>
    /// <param name="counts">Whether a path may be a part of the result; asked of paths whose content is new.</param>
    public FileChanges Capture(FileTree before, Func<string, bool> counts)
    {
        var writes = new Dictionary<string, Digest>(StringComparer.Ordinal);
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.EnumerateFiles(Folder))
        {
            // A link is nobody's output: what it points to may lie anywhere.
            if (files.LinkTarget(file) is not null)
            {
                continue;
            }

            var path = file[(Folder.Length + 1)..];
            there.Add(path);
            var bytes = files.ReadAllBytes(file);
            var digest = Digest.Of(bytes);
            if (before.Find(path)?.Digest != digest && counts(path))
            {
                writes[path] = contents.Put(bytes);
            }
        }

        return new(writes, before.Files.Select(file => file.Key).Where(path => !there.Contains(path) && counts(path)));
    }

    /// <summary>Whether a file (not a link) is there.</summary>
    public bool Has(string path) => files.FileExists($"{Folder}/{path}") && files.LinkTarget($"{Folder}/{path}") is null;
}

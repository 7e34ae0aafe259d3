using Ossature.Compiler.Incremental.Files;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>A folder that is made to hold a tree of files for tools and commands to work in, one task at a time.</summary>
internal sealed class Workspace(IFileSystem files, string folder, FileContents contents)
{
    /// <summary>Absolute path of the folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>
    /// Makes the folder hold exactly these files. It is made anew each time: what tools and commands leave behind, links and empty folders
    /// included, must neither be seen by the next task nor be written through.
    /// </summary>
    public void Materialise(FileTree wanted)
    {
        files.DeleteDirectory(Folder);
        foreach (var (path, version) in wanted.Files)
        {
            files.WriteAllBytes($"{Folder}/{path}", contents.Read(version.Digest));
        }
    }

    /// <summary>Puts back the chosen files of the tree that the folder was made to hold, whatever has been done to them, and removes others among them.</summary>
    public void Restore(FileTree tree, Func<string, bool> chosen)
    {
        foreach (var file in files.EnumerateFiles(Folder).Where(file => chosen(file[(Folder.Length + 1)..])).ToArray())
        {
            files.DeleteFile(file);
        }

        foreach (var (path, version) in tree.Files.Where(file => chosen(file.Key)))
        {
            files.WriteAllBytes($"{Folder}/{path}", contents.Read(version.Digest));
        }
    }

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

namespace Ossature.Compiler.Text;

/// <summary>
/// The files a compilation and a build work on. Paths are absolute, with <c>/</c>; listings are sorted ordinally, so
/// nothing depends on the order in which a disk hands out names.
/// </summary>
public interface IFileSystem
{
    /// <summary>Whether a file (not a folder) is there.</summary>
    bool FileExists(string path);

    /// <summary>Whether a folder is there.</summary>
    bool DirectoryExists(string path);

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    byte[] ReadAllBytes(string path);

    /// <summary>The digest of all bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Digest DigestOf(string path) => Digest.Of(ReadAllBytes(path));

    /// <summary>The text of a file, see <see cref="SourceText"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path that the text bears.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    SourceText ReadSource(string path, string shownAs) => SourceText.FromBytes(shownAs, ReadAllBytes(path));

    /// <summary>Puts a whole file in place at once, creating its folders: readers see the old bytes or the new, never a part.</summary>
    void WriteAllBytes(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Adds bytes to the end of a file, creating it and its folders where needed.</summary>
    void AppendAllBytes(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    void DeleteFile(string path);

    /// <summary>Removes a folder with all it holds; nothing happens when there is none.</summary>
    void DeleteDirectory(string path);

    /// <summary>Absolute paths of all files below a folder, sorted ordinally. Links to folders are not followed. Empty when there is no folder.</summary>
    IEnumerable<string> EnumerateFiles(string directory);

    /// <summary>All files below a folder with their sizes and the times of their last use; in any order. Links to folders are not followed.</summary>
    IEnumerable<FileEntry> EnumerateEntries(string directory) =>
        EnumerateFiles(directory).Select(path => new FileEntry(path, ReadAllBytes(path).Length, default));

    /// <summary>Notes that a file is used now, as if it had just been written. A disk that keeps no such times, or refuses, does nothing.</summary>
    void Touch(string path) { }

    /// <summary>What a link points to, as it is written in the link; null for everything else. A disk without links always says null.</summary>
    string? LinkTarget(string path) => null;
}

using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Ossature.Compiler.Text;

/// <summary>The real disk.</summary>
public sealed class DiskFileSystem : IFileSystem
{
    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public Digest DigestOf(string path) => Use(path, Digest.Of);

    /// <inheritdoc/>
    public SourceText ReadSource(string path, string shownAs) => Use(path, bytes => SourceText.FromBytes(shownAs, bytes));

    /// <inheritdoc/>
    public void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        // A rename within one folder is atomic; the name is unique, so two writers never share a half-written file.
        var staged = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Write(staged, FileMode.CreateNew, bytes);
            File.Move(staged, path, overwrite: true);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }
    }

    /// <inheritdoc/>
    public void AppendAllBytes(string path, ReadOnlySpan<byte> bytes) => Write(path, FileMode.Append, bytes);

    /// <inheritdoc/>
    public void DeleteFile(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc/>
    public void DeleteDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> EnumerateFiles(string directory) =>
        Enumerate(directory, (ref System.IO.Enumeration.FileSystemEntry entry) => PathOf(ref entry))
            .Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<FileEntry> EnumerateEntries(string directory) =>
        Enumerate(
            directory,
            (ref System.IO.Enumeration.FileSystemEntry entry) =>
                new FileEntry(PathOf(ref entry), entry.Length, entry.LastWriteTimeUtc)
        );

    /// <inheritdoc/>
    public void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Gone since, or not ours to change: it then counts as unused, and that is all.
        }
    }

    /// <inheritdoc/>
    public string? LinkTarget(string path) => new FileInfo(path).LinkTarget;

    private static IEnumerable<T> Enumerate<T>(
        string directory,
        System.IO.Enumeration.FileSystemEnumerable<T>.FindTransform transform
    )
    {
        if (!Directory.Exists(directory))
        {
            return [];
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = true,
        };
        return new System.IO.Enumeration.FileSystemEnumerable<T>(directory, transform, options)
        {
            ShouldIncludePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    private static string PathOf(ref System.IO.Enumeration.FileSystemEntry entry) => entry.ToFullPath().Replace('\\', '/');

    /// <summary>Makes something of a file's bytes, which are of no use afterwards: common sizes are read into an array that others have used.</summary>
    private static T Use<T>(string path, Func<ReadOnlySpan<byte>, T> make)
    {
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length is 0 or > 1 << 20)
        {
            // A huge file, or one that does not tell how long it is.
            return make(File.ReadAllBytes(path));
        }

        var bytes = ArrayPool<byte>.Shared.Rent((int)length + 1);
        var count = 0;
        for (int read; (read = RandomAccess.Read(file, bytes.AsSpan(count), count)) > 0; count += read) { }
        var made = make(bytes.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(bytes);
        return made;
    }

    /// <summary>Writes a file; its folders are mostly there, so they are made when it turns out that they are not.</summary>
    private static void Write(string path, FileMode mode, ReadOnlySpan<byte> bytes)
    {
        SafeFileHandle file;
        try
        {
            file = Open();
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file = Open();
        }

        using (file)
        {
            RandomAccess.Write(file, bytes, mode == FileMode.Append ? RandomAccess.GetLength(file) : 0);
        }

        SafeFileHandle Open() =>
            File.OpenHandle(path, mode == FileMode.Append ? FileMode.OpenOrCreate : mode, FileAccess.Write, FileShare.ReadWrite);
    }
}

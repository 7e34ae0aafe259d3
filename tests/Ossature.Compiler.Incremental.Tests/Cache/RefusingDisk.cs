using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Tests.Cache;

/// <summary>A disk on which every file is there and none can be read.</summary>
internal sealed class RefusingDisk : IFileSystem
{
    public bool FileExists(string path) => true;

    public bool DirectoryExists(string path) => true;

    public byte[] ReadAllBytes(string path) => throw new UnauthorizedAccessException(path);

    public void WriteAllBytes(string path, ReadOnlySpan<byte> bytes) => throw new UnauthorizedAccessException(path);

    public void AppendAllBytes(string path, ReadOnlySpan<byte> bytes) => throw new UnauthorizedAccessException(path);

    public void DeleteFile(string path) => throw new UnauthorizedAccessException(path);

    public void DeleteDirectory(string path) => throw new UnauthorizedAccessException(path);

    public IEnumerable<string> EnumerateFiles(string directory) => [];
}

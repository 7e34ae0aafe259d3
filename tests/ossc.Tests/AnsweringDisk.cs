using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Tests;

/// <summary>A disk on which somebody answers every request of a manual model the moment it is written.</summary>
internal sealed class AnsweringDisk(IFileSystem files, Func<string, string> answer) : IFileSystem
{
    /// <summary>The requests that were answered, in order.</summary>
    public List<string> Asked { get; } = [];

    public bool FileExists(string path) => files.FileExists(path);

    public bool DirectoryExists(string path) => files.DirectoryExists(path);

    public byte[] ReadAllBytes(string path) => files.ReadAllBytes(path);

    public void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        files.WriteAllBytes(path, bytes);
        if (path.EndsWith(".request.md", StringComparison.Ordinal))
        {
            lock (Asked)
            {
                Asked.Add(path);
            }

            files.WriteText(
                path.Replace(".request.md", ".answer.md", StringComparison.Ordinal),
                answer(System.Text.Encoding.UTF8.GetString(bytes))
            );
        }
    }

    public void AppendAllBytes(string path, ReadOnlySpan<byte> bytes) => files.AppendAllBytes(path, bytes);

    public void DeleteFile(string path) => files.DeleteFile(path);

    public void DeleteDirectory(string path) => files.DeleteDirectory(path);

    public IEnumerable<string> EnumerateFiles(string directory) => files.EnumerateFiles(directory);
}

using System.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>A disk that kills the process (SIGKILL) right after, or in the middle of, one of the writes that carry the state of a build.</summary>
/// <param name="disk">The real disk.</param>
/// <param name="killAt">Number of the write, counted from one; zero for never.</param>
/// <param name="torn">Whether only half of an append to the journal comes to be.</param>
public sealed class KillingDisk(IFileSystem disk, int killAt, bool torn) : IFileSystem
{
    private int writes;

    /// <summary>Number of writes so far that carry state.</summary>
    public int Writes => writes;

    /// <inheritdoc/>
    public bool FileExists(string path) => disk.FileExists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => disk.DirectoryExists(path);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) => disk.ReadAllBytes(path);

    /// <inheritdoc/>
    public void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var isLast = IsLast(path);
        if (isLast && torn)
        {
            // What a process leaves that dies while a file is being staged.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes($"{path}.{new string('0', 32)}.tmp", bytes[..(bytes.Length / 2)]);
            Die();
        }

        disk.WriteAllBytes(path, bytes);
        DieIf(isLast);
    }

    /// <inheritdoc/>
    public void AppendAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var isLast = IsLast(path);
        var half = isLast && torn && path.EndsWith("/journal", StringComparison.Ordinal);
        disk.AppendAllBytes(path, half ? bytes[..(bytes.Length / 2)] : bytes);
        DieIf(isLast);
    }

    /// <inheritdoc/>
    public void DeleteFile(string path)
    {
        var isLast = IsLast(path);
        disk.DeleteFile(path);
        DieIf(isLast);
    }

    /// <inheritdoc/>
    public void DeleteDirectory(string path) => disk.DeleteDirectory(path);

    /// <inheritdoc/>
    public IEnumerable<string> EnumerateFiles(string directory) => disk.EnumerateFiles(directory);

    /// <inheritdoc/>
    public string? LinkTarget(string path) => disk.LinkTarget(path);

    private bool IsLast(string path) => !path.Contains("/.ossature/work/", StringComparison.Ordinal) && ++writes == killAt;

    private static void DieIf(bool now)
    {
        if (now)
        {
            Die();
        }
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}

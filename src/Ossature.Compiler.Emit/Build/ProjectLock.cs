using System.Globalization;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>
/// One build at a time in a project. The lock is the operating system's, so it ends with the process that holds it; the file says who that
/// is. Only a real disk is shared with other processes, so only there is anything locked. macOS has no such locks.
/// </summary>
internal sealed class ProjectLock : IDisposable
{
    private readonly FileStream? stream;

    private ProjectLock(FileStream? stream) => this.stream = stream;

    /// <summary>The lock, or null with the words of the one who holds it.</summary>
    public static ProjectLock? TryTake(IFileSystem files, string path, string holder, out string heldBy)
    {
        heldBy = "";
        if (files is not DiskFileSystem)
        {
            return new(null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (!OperatingSystem.IsMacOS())
            {
                stream.Lock(0, 1);
            }
        }
        catch (IOException)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            heldBy = reader.ReadLine() ?? "another process";
            return null;
        }

        stream.SetLength(0);
        stream.Write(
            Encoding.UTF8.GetBytes($"{holder} (process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)})\n")
        );
        stream.Flush();
        return new(stream);
    }

    public void Dispose() => stream?.Dispose();
}

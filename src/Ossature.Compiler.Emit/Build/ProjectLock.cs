using System.Globalization;
using System.Text;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>
/// One build at a time in a project. The lock is the operating system's, so it ends with the process that holds it; the file says who that
/// is. Only a real disk is shared with other processes, so only there is anything locked. macOS has no such locks.
/// </summary>
public sealed class ProjectLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream? stream;

    private ProjectLock(FileStream? stream) => this.stream = stream;

    /// <summary>The lock, as soon as nobody else holds it.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">Absolute path of the project folder, which exists.</param>
    /// <param name="holder">Who takes it, as others are told.</param>
    /// <param name="heldBy">Told once of the one who holds it; the next thing is to wait.</param>
    /// <param name="clock">Measures the pauses between two attempts.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public static async Task<ProjectLock> TakeAsync(
        IFileSystem files,
        string root,
        string holder,
        Action<string> heldBy,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var told = false;
        while (true)
        {
            if (TryTake(files, root, holder, out var other) is { } taken)
            {
                return taken;
            }

            if (!told)
            {
                told = true;
                heldBy(other);
            }

            await Task.Delay(Pause, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The lock, or null with the words of the one who holds it. One whose process has ended holds nothing.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">Absolute path of the project folder, which exists.</param>
    /// <param name="holder">Who takes it, as others are told.</param>
    /// <param name="heldBy">Who holds it.</param>
    public static ProjectLock? TryTake(IFileSystem files, string root, string holder, out string heldBy)
    {
        var path = new BuildFolders(root, root, root).Lock;
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

    /// <summary>Gives the lock back; a file without words is nobody's.</summary>
    public void Dispose()
    {
        stream?.SetLength(0);
        stream?.Dispose();
    }
}

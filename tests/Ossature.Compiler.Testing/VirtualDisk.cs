using System.Buffers;
using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing;

/// <summary>
/// A disk in memory that notes what was done to it. It can fail, or have the process die, at a chosen write. Paths are absolute with
/// <c>/</c>; anything else is the caller's mistake and throws. Safe for several threads.
/// </summary>
public sealed class VirtualDisk : IFileSystem
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ArrayBufferWriter<byte>> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> uses = new(StringComparer.Ordinal);
    private readonly List<string> log = [];
    private Func<int, string, Exception?> fault = (_, _) => null;
    private (int Write, KillPoint Point)? kill;
    private int writes;
    private long time;
    private bool killed;

    /// <summary>What was asked of the disk, one line each, in order: <c>read /a</c>, <c>write /a</c>, <c>append /a</c>, <c>delete /a</c>, <c>list /a</c>.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (gate)
            {
                return [.. log];
            }
        }
    }

    /// <summary>Number of writes, appends and deletes so far.</summary>
    public int WriteCount
    {
        get
        {
            lock (gate)
            {
                return writes;
            }
        }
    }

    /// <summary>All paths, sorted.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (gate)
            {
                return [.. paths];
            }
        }
    }

    /// <summary>Puts a file there without a line in the log: for setting a test up.</summary>
    public VirtualDisk Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Put(string, string)"/>
    public VirtualDisk Put(string path, byte[] bytes)
    {
        lock (gate)
        {
            Set(Checked(path), bytes);
            return this;
        }
    }

    /// <summary>The text of a file without a line in the log, or null: for looking at what a test got.</summary>
    public string? Peek(string path)
    {
        lock (gate)
        {
            return files.TryGetValue(Checked(path), out var bytes) ? Encoding.UTF8.GetString(bytes.WrittenSpan) : null;
        }
    }

    /// <summary>Empties the log and starts counting writes afresh.</summary>
    public void ClearLog()
    {
        lock (gate)
        {
            log.Clear();
            writes = 0;
        }
    }

    /// <summary>Makes writes fail: asked with the write's number, counted from one, and its path; null lets it happen.</summary>
    public void FailWrites(Func<int, string, Exception?> failure) => fault = failure;

    /// <summary>
    /// Has the process die at a write, counted from one: that call and every later one throws <see cref="DiskKilled"/>.
    /// </summary>
    public void KillAtWrite(int write, KillPoint point) => kill = (write, point);

    /// <summary>A fresh disk with the files as they lie here: what the next process finds.</summary>
    public VirtualDisk Survivor()
    {
        lock (gate)
        {
            var next = new VirtualDisk();
            foreach (var (path, bytes) in files)
            {
                next.Set(path, bytes.WrittenSpan);
                next.uses[path] = uses[path];
            }

            next.time = time;
            return next;
        }
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => Read(() => files.ContainsKey(Checked(path)));

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Read(() => IsFolder(Checked(path)));

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) =>
        Read(() =>
        {
            log.Add("read " + path);
            return files.TryGetValue(Checked(path), out var bytes) ? bytes.WrittenSpan.ToArray()
                : IsFolder(path) ? throw new UnauthorizedAccessException($"{path} is a folder")
                : throw new FileNotFoundException("There is no such file.", path);
        });

    /// <inheritdoc/>
    public void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Write("write", path, half: () => { }, whole: () => Set(path, copy));
    }

    /// <inheritdoc/>
    public void AppendAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Write("append", path, half: () => Append(copy[..(copy.Length / 2)]), whole: () => Append(copy));

        void Append(byte[] more)
        {
            if (files.TryGetValue(path, out var there))
            {
                there.Write(more);
                Use(path);
            }
            else
            {
                Set(path, more);
            }
        }
    }

    /// <inheritdoc/>
    public void DeleteFile(string path) => Write("delete", path, half: () => { }, whole: () => Remove(path));

    /// <inheritdoc/>
    public void DeleteDirectory(string path) =>
        Write(
            "delete",
            path,
            half: () => { },
            whole: () =>
            {
                foreach (var file in Below(path))
                {
                    Remove(file);
                }
            }
        );

    /// <inheritdoc/>
    public IEnumerable<string> EnumerateFiles(string directory) =>
        Read(() =>
        {
            log.Add("list " + directory);
            return Below(Checked(directory));
        });

    /// <inheritdoc/>
    public IEnumerable<FileEntry> EnumerateEntries(string directory) =>
        Read(() =>
        {
            log.Add("list " + directory);
            return Below(Checked(directory))
                .Select(path => new FileEntry(path, files[path].WrittenCount, new(uses[path], TimeSpan.Zero)))
                .ToArray();
        });

    /// <summary>Counts uses; the log and the number of writes stay as they are.</summary>
    public void Touch(string path) => Read(() => Use(Checked(path)));

    /// <summary>The clock of this disk counts what happens.</summary>
    private long Use(string path) => uses[path] = ++time;

    private void Set(string path, ReadOnlySpan<byte> bytes)
    {
        var content = new ArrayBufferWriter<byte>(Math.Max(1, bytes.Length));
        content.Write(bytes);
        files[path] = content;
        paths.Add(path);
        Use(path);
    }

    private void Remove(string path)
    {
        files.Remove(path);
        paths.Remove(path);
    }

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            return killed ? throw new DiskKilled() : read();
        }
    }

    private void Write(string verb, string path, Action half, Action whole)
    {
        lock (gate)
        {
            if (killed)
            {
                throw new DiskKilled();
            }

            log.Add($"{verb} {Checked(path)}");
            writes++;
            if (fault(writes, path) is { } exception)
            {
                throw exception;
            }

            killed = kill?.Write == writes;
            if (killed && kill?.Point == KillPoint.Torn)
            {
                half();
            }
            else if (!killed || kill?.Point == KillPoint.After)
            {
                whole();
            }

            if (killed)
            {
                throw new DiskKilled();
            }
        }
    }

    private bool IsFolder(string path) => path == "/" || ViewOf(path).Min is not null;

    private string[] Below(string path) => [.. path == "/" ? paths : ViewOf(path)];

    /// <summary>What begins with the folder and a slash.</summary>
    private SortedSet<string> ViewOf(string folder) => paths.GetViewBetween(folder + "/", folder + "/\uffff");

    private static string Checked(string path) =>
        path == "/" || (path.StartsWith('/') && !path[1..].Split('/').Any(part => part is "" or "." or ".."))
            ? path
            : throw new ArgumentException($"Not an absolute, normalised path: `{path}`.", nameof(path));
}

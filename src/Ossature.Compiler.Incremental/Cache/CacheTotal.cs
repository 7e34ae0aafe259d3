using System.Globalization;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>
/// The size of a cache folder, kept in a file so that nobody has to look at every entry. The file is away while somebody writes entries: a
/// process that dies, or two that write at once, leave no wrong number but none. Safe for many threads.
/// </summary>
internal sealed class CacheTotal(IFileSystem files, string folder)
{
    private readonly Lock gate = new();
    private readonly string path = folder + "/size";
    private long? before;
    private long added;

    /// <summary>Whether entries were written.</summary>
    public bool HasGrown { get; private set; }

    /// <summary>The size in bytes; null when it is not known. An entry that replaced another counts twice.</summary>
    public long? Now
    {
        get
        {
            lock (gate)
            {
                return !HasGrown ? Read()
                    : files.FileExists(path) ? null
                    : before + added;
            }
        }
    }

    /// <summary>Says that an entry is about to be written.</summary>
    public void Add(long bytes)
    {
        lock (gate)
        {
            if (!HasGrown)
            {
                before = files.DirectoryExists(folder) ? Read() : 0;
                files.DeleteFile(path);
                HasGrown = true;
            }

            added += bytes;
        }
    }

    /// <summary>Keeps the size that was found.</summary>
    public void Write(long bytes)
    {
        lock (gate)
        {
            files.WriteText(path, bytes.ToString(CultureInfo.InvariantCulture) + "\n");
            (before, added, HasGrown) = (null, 0, false);
        }
    }

    private long? Read()
    {
        try
        {
            var text = files.ReadTextOrNull(path)?.TrimEnd('\n');
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

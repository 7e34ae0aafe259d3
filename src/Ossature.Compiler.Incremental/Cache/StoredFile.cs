using Ossature.Compiler.Text;

namespace Ossature.Compiler.Incremental.Cache;

/// <summary>Reads a file that another process may remove, or that the disk may refuse, at any moment.</summary>
internal static class StoredFile
{
    public static Lookup<byte[]> Read(IFileSystem files, string path, string what, string name)
    {
        try
        {
            return files.FileExists(path) ? new(files.ReadAllBytes(path)) : new(null);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(null, $"The {what} `{name}` cannot be read and is not used.");
        }
    }
}

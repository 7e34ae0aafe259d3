using System.Text;

namespace Ossature.Compiler.Text;

/// <summary>Reading and writing texts through an <see cref="IFileSystem"/>.</summary>
public static class FileSystemText
{
    /// <summary>The text of a file, or null when there is none.</summary>
    public static string? ReadTextOrNull(this IFileSystem files, string path) =>
        files.FileExists(path) ? Encoding.UTF8.GetString(files.ReadAllBytes(path)) : null;

    /// <summary>Writes a whole text as UTF-8 without a byte-order mark.</summary>
    public static void WriteText(this IFileSystem files, string path, string text) =>
        files.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
}

namespace Ossature.Compiler.Text;

/// <summary>A file as a folder lists it.</summary>
/// <param name="Path">Absolute path, with <c>/</c>.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="UsedAt">When it was last written or touched. Good for an order and for nothing else: no result may depend on it.</param>
public readonly record struct FileEntry(string Path, long Length, DateTimeOffset UsedAt);

namespace Ossature.Compiler.Incremental.Files;

/// <summary>A file whose content differs between two trees.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">Its version in the first tree; null when it is not there.</param>
/// <param name="After">Its version in the second tree; null when it is not there.</param>
public readonly record struct FileDifference(string Path, FileVersion? Before, FileVersion? After);

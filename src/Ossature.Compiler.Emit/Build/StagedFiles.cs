using System.Text.RegularExpressions;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Build;

/// <summary>
/// Files that were being written when a build was killed. A file is put in place under its name at once, so what is left of the writing
/// lies beside it under a name of its own.
/// </summary>
internal static partial class StagedFiles
{
    /// <summary>Removes them from a folder and all folders below it.</summary>
    public static void Remove(IFileSystem files, string folder)
    {
        foreach (var path in files.EnumerateFiles(folder).Where(path => StagedName().IsMatch(path)).ToArray())
        {
            files.DeleteFile(path);
        }
    }

    [GeneratedRegex(@"\.[0-9a-f]{32}\.tmp$")]
    private static partial Regex StagedName();
}

namespace Ossature.Compiler;

/// <summary>Absolute paths with <c>/</c>.</summary>
internal static class ProjectPaths
{
    public const string StateFolder = ".ossature";

    /// <summary>A path below, or with <c>..</c> beside, a folder; normalised.</summary>
    public static string Combine(string folder, string relative) =>
        Path.GetFullPath(relative, folder).Replace('\\', '/').TrimEnd('/') is { Length: > 0 } path ? path : "/";

    /// <summary>The folder that holds a file or folder; the topmost folder holds itself.</summary>
    public static string Parent(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : "/";

    /// <summary>A path as it is shown: relative to the folder when it lies below it.</summary>
    public static string Show(string folder, string path) =>
        path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)
            ? path[(folder.TrimEnd('/').Length + 1)..]
            : Path.GetRelativePath(folder, path).Replace('\\', '/');
}

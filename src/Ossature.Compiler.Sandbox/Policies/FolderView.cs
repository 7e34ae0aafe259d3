using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Policies;

/// <summary>How a command sees a path.</summary>
internal enum Sight
{
    /// <summary>To be read.</summary>
    Read,

    /// <summary>To be read and written.</summary>
    Write,

    /// <summary>As an empty folder in memory.</summary>
    Scratch,

    /// <summary>As a link that the machine has there.</summary>
    Link,
}

/// <summary>A path that a command sees.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Sight">How it is seen.</param>
/// <param name="Target">Where a link leads.</param>
internal sealed record SeenPath(string Path, Sight Sight, string Target = "");

/// <summary>All that a command sees of the disk, so sorted that a folder comes before what is laid over a part of it.</summary>
internal static class FolderView
{
    public const string Temporary = "/tmp";

    public static IReadOnlyList<SeenPath> Of(ImmutableArray<string> visible, SandboxPolicy policy, IEnumerable<string?> hidden)
    {
        var seen = new SortedDictionary<string, SeenPath>(StringComparer.Ordinal);
        foreach (var path in visible)
        {
            var target = new DirectoryInfo(path).LinkTarget;
            Add(target is null ? new(path, Sight.Read) : new(path, Sight.Link, target));
        }

        // Where the project or the home lies in a folder that is seen, an empty folder is laid over it.
        foreach (
            var path in hidden
                .OfType<string>()
                .Where(path =>
                    Directory.Exists(path) && visible.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
                )
        )
        {
            Add(new(path, Sight.Scratch));
        }

        Add(new(Temporary, Sight.Scratch));
        Add(new(policy.Home, Sight.Scratch));
        Add(new(policy.Workspace, Sight.Write));
        foreach (var path in policy.Protected)
        {
            Add(new(path, Sight.Read));
        }

        return [.. seen.Values];

        void Add(SeenPath path) => seen[path.Path] = path;
    }
}

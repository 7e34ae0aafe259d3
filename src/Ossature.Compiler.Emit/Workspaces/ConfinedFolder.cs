using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Workspaces;

/// <summary>A folder that no path leads out of: neither <c>..</c>, nor an absolute path, nor a link.</summary>
/// <param name="files">The disk.</param>
/// <param name="root">Absolute path of the folder.</param>
internal sealed class ConfinedFolder(IFileSystem files, string root)
{
    private const int MostLinks = 40;

    public string Root { get; } = root;

    /// <summary>
    /// The place a path means, relative to the folder and without dots (empty for the folder itself), or null when it lies outside.
    /// </summary>
    public string? Locate(string path)
    {
        if (path.Contains('\0'))
        {
            return null;
        }

        var within = path;
        if (path.StartsWith('/'))
        {
            if (path != Root && !path.StartsWith(Root + "/", StringComparison.Ordinal))
            {
                return null;
            }

            within = path[Root.Length..];
        }

        return RelativePath.Normalize(within) is { } plain ? FollowLinks(plain) : null;
    }

    /// <summary>The absolute path of a place that <see cref="Locate"/> gave.</summary>
    public string Absolute(string place) => place.Length == 0 ? Root : Root + "/" + place;

    private string? FollowLinks(string place)
    {
        var links = 0;
        for (var end = NextEnd(place, 0); end >= 0; end = NextEnd(place, end))
        {
            var prefix = place[..end];
            if (files.LinkTarget(Absolute(prefix)) is not { } target)
            {
                continue;
            }

            var folder = prefix.Contains('/') ? prefix[..prefix.LastIndexOf('/')] : "";
            var meant = target.StartsWith('/') ? Below(target) : $"{folder}/{target}";
            if (++links > MostLinks || meant is null || RelativePath.Normalize(meant + place[end..]) is not { } resolved)
            {
                return null;
            }

            (place, end) = (resolved, 0);
        }

        return place;
    }

    /// <summary>The end of the path part that begins at or after a place; -1 when there is none.</summary>
    private static int NextEnd(string place, int from)
    {
        if (from >= place.Length)
        {
            return -1;
        }

        var slash = place.IndexOf('/', from == 0 ? 0 : from + 1);
        return slash < 0 ? place.Length : slash;
    }

    private string? Below(string target) =>
        target == Root ? ""
        : target.StartsWith(Root + "/", StringComparison.Ordinal) ? target[Root.Length..]
        : null;
}

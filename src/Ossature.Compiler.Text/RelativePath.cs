namespace Ossature.Compiler.Text;

/// <summary>Paths as people and models write them, relative to a folder.</summary>
public static class RelativePath
{
    /// <summary>
    /// The path without <c>.</c>, <c>..</c> and empty names, empty for the folder itself; null when it leads out of the folder it starts in.
    /// </summary>
    /// <param name="path">A relative path with <c>/</c>.</param>
    public static string? Normalize(string path)
    {
        if (IsNormal(path))
        {
            return path;
        }

        var names = new List<string>();
        foreach (var name in path.Split('/').Where(name => name is not ("" or ".")))
        {
            if (name != "..")
            {
                names.Add(name);
            }
            else if (names.Count == 0)
            {
                return null;
            }
            else
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return string.Join('/', names);
    }

    /// <summary>Whether no name of a path is empty, <c>.</c> or <c>..</c>.</summary>
    private static bool IsNormal(ReadOnlySpan<char> path)
    {
        while (true)
        {
            var end = path.IndexOf('/');
            if ((end < 0 ? path : path[..end]) is "" or "." or "..")
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            path = path[(end + 1)..];
        }
    }
}

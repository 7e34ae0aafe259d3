namespace Ossature.Compiler.Semantics.Paths;

/// <summary>Paths as people write them in specifications, plans and configurations.</summary>
internal static class RelativePath
{
    /// <summary>The names on the way, <c>.</c> and <c>..</c> resolved; null when the path leads out of the folder it starts in.</summary>
    /// <param name="path">A relative path with <c>/</c>.</param>
    public static IReadOnlyList<string>? Resolve(string path)
    {
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

        return names;
    }
}

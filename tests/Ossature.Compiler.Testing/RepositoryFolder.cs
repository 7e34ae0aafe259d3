namespace Ossature.Compiler.Testing;

/// <summary>The clone that the running tests were built from.</summary>
public static class RepositoryFolder
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>Absolute path of the folder that holds the solution, with <c>/</c> and without one at the end.</summary>
    public static string Root => Found.Value;

    /// <summary>Absolute path of something in the repository.</summary>
    public static string PathOf(string relative) => Root + "/" + relative;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ossature.Compiler.sln")))
            {
                return folder.FullName.Replace('\\', '/');
            }
        }

        throw new TestFailure("The tests do not run inside a clone: no Ossature.Compiler.sln above " + AppContext.BaseDirectory);
    }
}

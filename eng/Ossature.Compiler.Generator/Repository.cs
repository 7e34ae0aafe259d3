namespace Ossature.Compiler.Generator;

internal static class Repository
{
    /// <summary>The folder of the solution, looked for upwards from the working folder.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ossature.Compiler.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run this inside a clone of the repository.");
    }
}

using Ossature.Compiler.Text;

namespace Ossature.Compiler.Testing;

/// <summary>A real folder for tests that need a real disk or process; gone when the test ends.</summary>
public sealed class TempProject : IDisposable
{
    /// <summary>An empty folder.</summary>
    public TempProject() => Root = Directory.CreateTempSubdirectory("ossc-test-").FullName.Replace('\\', '/');

    /// <summary>A folder with the files of a fixture.</summary>
    public TempProject(Fixture fixture)
        : this()
    {
        foreach (var file in fixture.Files.Where(file => !file.IsAbsent))
        {
            Write(file.Path, file.Text);
        }
    }

    /// <summary>Absolute path of the folder, with <c>/</c> and without one at the end.</summary>
    public string Root { get; }

    /// <summary>The real disk.</summary>
    public IFileSystem Files { get; } = new DiskFileSystem();

    /// <summary>A copy of a folder of this repository, as <c>samples/tracker</c>, without what a build leaves there.</summary>
    public static TempProject CopyOf(string folder)
    {
        var project = new TempProject();
        var from = RepositoryFolder.PathOf(folder);
        foreach (var file in project.Files.EnumerateFiles(from))
        {
            var relative = file[(from.Length + 1)..];
            if (
                !relative.StartsWith("output/", StringComparison.Ordinal)
                && !relative.StartsWith(".ossature/", StringComparison.Ordinal)
            )
            {
                project.Files.WriteAllBytes(project.PathOf(relative), project.Files.ReadAllBytes(file));
            }
        }

        return project;
    }

    /// <summary>Absolute path of something in the project.</summary>
    public string PathOf(string relative) => $"{Root}/{relative}";

    /// <summary>Writes a file.</summary>
    public void Write(string relative, string text) => Files.WriteText(PathOf(relative), text);

    /// <summary>The text of a file; fails when there is none.</summary>
    public string Read(string relative) =>
        Files.ReadTextOrNull(PathOf(relative)) ?? throw new TestFailure($"There is no {relative} in the project.");

    /// <summary>Relative paths of all files, sorted.</summary>
    public IReadOnlyList<string> List() => [.. Files.EnumerateFiles(Root).Select(file => file[(Root.Length + 1)..])];

    /// <inheritdoc/>
    public void Dispose() => Files.DeleteDirectory(Root);
}

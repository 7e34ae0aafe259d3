using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>
/// A project on a disk: where it lies and a compilation of its files. Opening never fails: a folder or file that is missing or cannot be read
/// is a diagnostic of the compilation. Immutable; paths are absolute, with <c>/</c>, normalised.
/// </summary>
public sealed class SpecWorkspace
{
    private SpecWorkspace(IFileSystem files, string root, string? configurationPath, SpecCompilation compilation)
    {
        Files = files;
        Root = root;
        ConfigurationPath = configurationPath;
        Compilation = compilation;
    }

    /// <summary>The disk.</summary>
    public IFileSystem Files { get; }

    /// <summary>The project folder. Paths in diagnostics and plans are relative to it or to the output folder.</summary>
    public string Root { get; }

    /// <summary>The configuration file; null when specifications were opened without one.</summary>
    public string? ConfigurationPath { get; }

    /// <summary>Where generated files go.</summary>
    public string OutputFolder => ProjectPaths.Combine(Root, Compilation.Options.Output.Dir);

    /// <summary>Where the author's input files lie.</summary>
    public string ContextFolder => ProjectPaths.Combine(Root, Compilation.Options.Project.ContextDir);

    /// <summary>The folder <c>.ossature</c>: plan, state and cache.</summary>
    public string StateFolder => ProjectPaths.Combine(Root, ProjectPaths.StateFolder);

    /// <summary>The files as they were when they were read, with the texts given since.</summary>
    public SpecCompilation Compilation { get; }

    /// <summary>The nearest <c>ossature.toml</c> in a folder or above it; null when there is none.</summary>
    public static string? FindConfiguration(IFileSystem files, string folder)
    {
        for (var at = folder; ; at = ProjectPaths.Parent(at))
        {
            var path = ProjectPaths.Combine(at, ProjectOptions.FileName);
            if (files.FileExists(path))
            {
                return path;
            }

            if (at == "/" || ProjectPaths.Parent(at) == at)
            {
                return null;
            }
        }
    }

    /// <summary>Absolute paths of the files that a project is read from, beside its configuration, in a fixed order.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">Absolute path of the project folder.</param>
    /// <param name="specs">The folder of the specifications, relative to it.</param>
    /// <param name="output">The folder of generated files, relative to it.</param>
    public static IEnumerable<string> FilesOf(IFileSystem files, string root, string specs, string output) =>
        ProjectLoader.FilesOf(files, root, ProjectPaths.Combine(root, specs), ProjectPaths.Combine(root, output));

    /// <summary>Opens the project of a configuration file, or of a folder in or below a project.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="path">Absolute path of the configuration file or folder.</param>
    /// <param name="observer">Told of every piece of work that is done on the files, by this compilation and those made from it; called by several threads.</param>
    public static SpecWorkspace Open(IFileSystem files, string path, Action<CompilationStep>? observer = null)
    {
        var isConfiguration = path.EndsWith(".toml", StringComparison.Ordinal);
        if (!(isConfiguration ? files.FileExists(path) : files.DirectoryExists(path)))
        {
            return Failed(
                files,
                path,
                isConfiguration ? ProjectPaths.Parent(path) : path,
                bag => bag.PathMissing(Location.OfFile(path), path)
            );
        }

        return (isConfiguration ? path : FindConfiguration(files, path)) is { } configuration
            ? OpenProject(files, configuration, observer)
            : Failed(files, path, path, bag => bag.ConfigurationMissing(Location.OfFile(ProjectOptions.FileName), path));
    }

    /// <summary>
    /// Opens the project that some specification files or folders belong to. Where no configuration lies above the first of them, these files
    /// alone are compiled, with default options; of released schemas those of their modules that lie in a folder <c>schema</c> beside them.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="paths">At least one file or folder.</param>
    /// <param name="observer">As for <see cref="Open"/>.</param>
    public static SpecWorkspace OpenSpecs(
        IFileSystem files,
        IReadOnlyCollection<string> paths,
        Action<CompilationStep>? observer = null
    )
    {
        var folder = files.DirectoryExists(paths.First()) ? paths.First() : ProjectPaths.Parent(paths.First());
        if (paths.FirstOrDefault(path => !files.FileExists(path) && !files.DirectoryExists(path)) is { } missing)
        {
            return Failed(files, missing, folder, bag => bag.PathMissing(Location.OfFile(missing), missing));
        }

        if (FindConfiguration(files, folder) is { } configuration)
        {
            return OpenProject(files, configuration, observer);
        }

        var loaded = new ProjectLoader(files, folder, observer);
        foreach (var path in paths)
        {
            loaded.LoadSpecifications(path);
        }

        foreach (var file in paths.Where(files.FileExists))
        {
            loaded.LoadSchemasBeside(file);
        }

        return new(files, folder, null, new(loaded.Result));
    }

    /// <summary>The workspace with another text for one file, as an editor holds it; nothing is written.</summary>
    /// <param name="path">The file's path relative to <see cref="Root"/>.</param>
    /// <param name="text">The whole text.</param>
    public SpecWorkspace WithText(string path, string text) =>
        new(Files, Root, ConfigurationPath, Compilation.WithText(SourceText.From(path, text)));

    /// <summary>The workspace without one file, as when it was deleted; nothing is deleted.</summary>
    /// <param name="path">The file's path relative to <see cref="Root"/>.</param>
    public SpecWorkspace WithoutFile(string path) => new(Files, Root, ConfigurationPath, Compilation.WithoutFile(path));

    /// <summary>The workspace with warnings that are errors; see <see cref="SpecCompilation.WithWarningsAsErrors"/>.</summary>
    public SpecWorkspace WithWarningsAsErrors() => new(Files, Root, ConfigurationPath, Compilation.WithWarningsAsErrors());

    private static SpecWorkspace OpenProject(IFileSystem files, string configuration, Action<CompilationStep>? observer)
    {
        var root = ProjectPaths.Parent(configuration);
        var loaded = new ProjectLoader(files, root, observer);
        loaded.Load(configuration);
        var options = new SpecCompilation(loaded.Result).Options;
        loaded.Load([.. FilesOf(files, root, options.Project.SpecDir, options.Output.Dir)]);
        return new(files, root, configuration, new(loaded.Result));
    }

    private static SpecWorkspace Failed(IFileSystem files, string path, string root, Action<DiagnosticBag> report)
    {
        var diagnostics = new DiagnosticBag();
        report(diagnostics);
        return new(files, root, null, new(new() { Loading = [.. diagnostics] }));
    }
}

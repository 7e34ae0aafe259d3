using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>Reads the files of a project from a disk; what cannot be read is reported and left out.</summary>
internal sealed class ProjectLoader(IFileSystem files, string root)
{
    private readonly DiagnosticBag diagnostics = new();
    private CompilationFiles loaded = new();

    /// <summary>All that was read so far.</summary>
    public CompilationFiles Result => loaded with { Loading = [.. diagnostics] };

    public void LoadConfiguration(string path) => Load(path);

    /// <summary>Loads a specification file, or those in a folder and all folders below it.</summary>
    public void LoadSpecifications(string path, params IReadOnlyCollection<string> except)
    {
        var found = files.FileExists(path) ? [path] : files.EnumerateFiles(path);
        foreach (var file in found.Where(CompilationFiles.IsSpecification))
        {
            if (!except.Any(folder => folder != path && file.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                Load(file);
            }
        }
    }

    /// <summary>The text of a file; null, and a diagnostic, when it cannot be read.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="path">The file.</param>
    /// <param name="shown">The path as it is shown.</param>
    /// <param name="diagnostics">Gets the diagnostic.</param>
    public static SourceText? Read(IFileSystem files, string path, string shown, DiagnosticBag diagnostics)
    {
        try
        {
            return files.ReadSource(path, shown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system's message names the absolute path; what matters is the kind of failure.
            var reason = exception is UnauthorizedAccessException ? "access is denied" : "the disk gives nothing for it";
            diagnostics.UnreadableFile(Location.OfFile(shown), shown, reason);
            return null;
        }
    }

    private void Load(string path)
    {
        if (Read(files, path, ProjectPaths.Show(root, path), diagnostics) is { } source)
        {
            loaded = loaded.With(source);
        }
    }
}

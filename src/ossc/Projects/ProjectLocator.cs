using System.Collections.Immutable;
using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Projects;

/// <summary>Finds the project that a command line means.</summary>
internal static class ProjectLocator
{
    /// <summary>
    /// The project; null after a diagnostic. A folder with a configuration, or a configuration itself, is a project; everything else
    /// names specifications, to which the nearest configuration upwards applies, else defaults.
    /// </summary>
    public static ProjectTarget? Locate(Invocation invocation, IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        string? configuration = null;
        if (invocation.Settings.Config is { } typed)
        {
            var absolute = invocation.Resolve(typed);
            configuration = invocation.Files.FileExists(absolute) ? absolute : ConfigurationAt(invocation.Files, absolute);
            if (configuration is null)
            {
                diagnostics.PathMissing(Location.OfFile(typed), typed);
                return null;
            }
        }

        var specs = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            var absolute = invocation.Resolve(path);
            var found = ConfigurationAt(invocation.Files, absolute);
            if (found is not null && configuration is not null && configuration != found)
            {
                diagnostics.SeveralProjects(Location.OfFile(path), invocation.Show(configuration), invocation.Show(found));
                return null;
            }

            if (found is null && !invocation.Files.FileExists(absolute) && !invocation.Files.DirectoryExists(absolute))
            {
                diagnostics.PathMissing(Location.OfFile(path), path);
                return null;
            }

            configuration ??= found;
            if (found is null)
            {
                specs.Add(absolute);
            }
        }

        var start = StartOf(invocation, specs);
        configuration ??= SpecWorkspace.FindConfiguration(invocation.Files, start);
        if (configuration is null && specs.Count == 0)
        {
            var folder = invocation.Console.WorkingFolder;
            diagnostics.ConfigurationMissing(Location.OfFile(ProjectOptions.FileName), folder);
            return null;
        }

        return new(configuration, specs.ToImmutable(), configuration is null ? start : FolderOf(configuration));
    }

    private static string? ConfigurationAt(IFileSystem files, string path) =>
        path.EndsWith(".toml", StringComparison.Ordinal) && files.FileExists(path) ? path
        : files.FileExists($"{path.TrimEnd('/')}/{ProjectOptions.FileName}") ? $"{path.TrimEnd('/')}/{ProjectOptions.FileName}"
        : null;

    private static string StartOf(Invocation invocation, IReadOnlyList<string> specs) =>
        specs.Count == 0 ? invocation.Console.WorkingFolder
        : invocation.Files.DirectoryExists(specs[0]) ? specs[0]
        : FolderOf(specs[0]);

    private static string FolderOf(string file) => file[..file.LastIndexOf('/')] is { Length: > 0 } folder ? folder : "/";
}

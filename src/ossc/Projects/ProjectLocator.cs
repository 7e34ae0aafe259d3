using System.Collections.Immutable;
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
        var config = invocation.Settings.Config is { } typed ? ConfigAt(invocation, typed, diagnostics) : null;
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var specs = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            var absolute = invocation.Resolve(path);
            if (ProjectAt(invocation.Files, absolute) is { } found)
            {
                if (config is not null && config != found)
                {
                    diagnostics.SeveralProjects(Location.OfFile(path), invocation.Show(config), invocation.Show(found));
                    return null;
                }

                config = found;
            }
            else if (invocation.Files.FileExists(absolute) || invocation.Files.DirectoryExists(absolute))
            {
                specs.Add(absolute);
            }
            else
            {
                diagnostics.CommandPathMissing(Location.OfFile(path), path);
                return null;
            }
        }

        var start = specs.Count > 0 ? FolderOf(invocation.Files, specs[0]) : invocation.Console.WorkingFolder;
        var root = config is not null ? config[..config.LastIndexOf('/')] : NearestRoot(invocation, start);
        if (root is null && specs.Count == 0)
        {
            diagnostics.ProjectMissing(Location.OfFile(invocation.Show(start)));
            return null;
        }

        var hasConfig = config is not null || root is not null;
        root ??= specs.All(spec => Contains(invocation.Console.WorkingFolder, spec)) ? invocation.Console.WorkingFolder : start;
        return new(root, config ?? (hasConfig ? $"{root}/{ProjectOptions.FileName}" : null), specs.ToImmutable());
    }

    /// <summary>The nearest folder, from one upwards, that holds a configuration; null when none does.</summary>
    public static string? NearestRoot(Invocation invocation, string folder)
    {
        for (var at = folder; ; at = at[..at.LastIndexOf('/')])
        {
            if (invocation.Files.FileExists($"{at}/{ProjectOptions.FileName}"))
            {
                return at.Length == 0 ? "/" : at;
            }

            if (at.LastIndexOf('/') < 0)
            {
                return null;
            }
        }
    }

    private static string? ConfigAt(Invocation invocation, string typed, DiagnosticBag diagnostics)
    {
        var absolute = invocation.Resolve(typed);
        if (invocation.Files.FileExists(absolute))
        {
            return absolute;
        }

        if (ProjectAt(invocation.Files, absolute) is { } found)
        {
            return found;
        }

        diagnostics.CommandPathMissing(Location.OfFile(typed), typed);
        return null;
    }

    private static string? ProjectAt(IFileSystem files, string path) =>
        path.EndsWith(".toml", StringComparison.Ordinal) && files.FileExists(path) ? path
        : files.FileExists($"{path}/{ProjectOptions.FileName}") ? $"{path}/{ProjectOptions.FileName}"
        : null;

    private static string FolderOf(IFileSystem files, string path) =>
        files.DirectoryExists(path) ? path : path[..path.LastIndexOf('/')];

    private static bool Contains(string folder, string path) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}

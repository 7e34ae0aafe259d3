using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Emit.Layout;
using Ossature.Compiler.Incremental.Cache;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc cache</c>: what lies in the cache of a project, and less of it.</summary>
internal static class CacheCommand
{
    public static int Show(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var folder = FoldersOf(project).Cache;
        var (size, options) = (new CacheFolder(invocation.Files, folder).Measure(), project.Options.Cache);
        invocation.Results.Write(
            invocation.Settings.Json
                ? JsonText.Indented(json =>
                {
                    json.WriteString("folder", invocation.Show(folder));
                    json.WriteNumber("bytes", size.Bytes);
                    json.WriteNumber("limit", options.MaxSize);
                    json.WriteNumber("results", size.Results);
                    json.WriteNumber("contents", size.Contents);
                    json.WriteString("remote", options.Remote?.AbsoluteUri);
                    json.WriteString("remoteMode", options.Remote is null ? null : ModeOf(options));
                    json.WriteString("remoteTokenEnv", options.Remote is null ? null : options.RemoteTokenEnv);
                })
                : TextTable.Render([
                    ["folder", invocation.Show(folder)],
                    ["size", $"{ByteSize.Show(size.Bytes)} of {ByteSize.Show(options.MaxSize)}"],
                    ["entries", $"{Invocation.Count(size.Results, "result")}, {Invocation.Count(size.Contents, "content")}"],
                    ["remote", options.Remote is null ? "none" : $"{options.Remote.AbsoluteUri} ({ModeOf(options)})"],
                ])
        );
        return ExitCode.Fine;
    }

    /// <summary>Deletes what the present state of the project does not name, while no build is running.</summary>
    public static int Prune(Invocation invocation, IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        if (LoadedProject.Open(invocation, paths, diagnostics) is not { } project)
        {
            return invocation.Fail(diagnostics, ExitCode.Usage);
        }

        var folders = FoldersOf(project);
        var deleted = new CacheSize(0, 0, 0);
        if (invocation.Files.DirectoryExists(folders.Cache))
        {
            using var turn = ProjectLock.TryTake(invocation.Files, project.Root, "ossc cache prune", out var other);
            if (turn is null)
            {
                diagnostics.ProjectIsLocked(Location.OfFile(".ossature/lock"), other);
                return invocation.Fail(diagnostics);
            }

            var state = BuildState.Open(invocation.Files, folders.State).State;
            deleted = new CacheFolder(invocation.Files, folders.Cache).Prune(0, state.Named());
        }

        invocation.Results.Write(
            invocation.Settings.Json
                ? JsonText.Indented(json =>
                {
                    json.WriteNumber("bytes", deleted.Bytes);
                    json.WriteNumber("results", deleted.Results);
                    json.WriteNumber("contents", deleted.Contents);
                })
                : $"deleted {Invocation.Count(deleted.Results, "result")} and {Invocation.Count(deleted.Contents, "content")}, {ByteSize.Show(deleted.Bytes)}\n"
        );
        return ExitCode.Fine;
    }

    private static BuildFolders FoldersOf(LoadedProject project) =>
        new(project.Root, project.Workspace.OutputFolder, project.Workspace.ContextFolder);

    private static string ModeOf(CacheSection options) => options.RemoteMode == RemoteMode.Read ? "read" : "read-write";
}

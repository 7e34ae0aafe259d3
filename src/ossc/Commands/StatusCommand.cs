using Ossature.CommandLine.Output;
using Ossature.CommandLine.Projects;
using Ossature.Compiler.Emit.Inspection;
using Ossature.Compiler.Incremental.State;
using Ossature.Compiler.Text;

namespace Ossature.CommandLine.Commands;

/// <summary><c>ossc status</c>: how the tasks stand after the last build. Nothing is run and nothing is written.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Shows it once.</summary>
    /// <param name="invocation">The world and the options.</param>
    /// <param name="paths">Which project.</param>
    /// <param name="verify">Whether everything that is recorded is compared with its digest.</param>
    public static int Run(Invocation invocation, IReadOnlyList<string> paths, bool verify)
    {
        if (PlannedProject.Open(invocation, paths, out var exitCode) is not { } planned)
        {
            return exitCode;
        }

        var opened = planned.OpenState(invocation);
        var shown = new ProjectStatus(
            planned.Project.Options.Project.Name,
            [.. planned.Plan.Tasks.Select(task => PlanTaskStatus.Of(task, opened.State))],
            planned.CanBeBuilt ? NextWork.Of(invocation.Files, planned.Project.Workspace, planned.Plan) : [],
            verify ? RecordCheck.Run(invocation.Files, planned.Folders, planned.Plan, opened) : null
        );
        Show(invocation, shown);
        return shown.Faults is { IsEmpty: false } ? ExitCode.Failed : ExitCode.Fine;
    }

    /// <summary>Shows it, and again whenever plan or state have changed, until that is interrupted. What would run next is not worked out.</summary>
    public static async Task<int> WatchAsync(Invocation invocation, IReadOnlyList<string> paths, CancellationToken interrupted)
    {
        Digest? last = null;
        while (true)
        {
            if (PlannedProject.Open(invocation, paths, out var exitCode) is not { } planned)
            {
                return exitCode;
            }

            var now = DigestOf(invocation.Files, planned.Folders.State);
            if (now != last)
            {
                // A build may be writing the state right now; what cannot be read of it is there at the next look.
                var state = BuildState.Open(invocation.Files, planned.Folders.State).State;
                invocation.Results.Write(last is null || invocation.Settings.Json ? "" : Between(invocation));
                Show(
                    invocation,
                    new(
                        planned.Project.Options.Project.Name,
                        [.. planned.Plan.Tasks.Select(task => PlanTaskStatus.Of(task, state))],
                        [],
                        null
                    )
                );
                last = now;
            }

            try
            {
                await Task.Delay(Pause, invocation.Console.Clock, interrupted).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
        }
    }

    /// <summary>What parts one picture from the next: on a terminal, it is drawn over.</summary>
    private static string Between(Invocation invocation) =>
        invocation.Console.OutIsTerminal && invocation.Console.Variable("TERM") != "dumb" ? "\u001b[H\u001b[J" : "\n";

    private static void Show(Invocation invocation, ProjectStatus status) =>
        invocation.Results.Write(invocation.Settings.Json ? StatusJson.Render(status) : StatusText.Render(status));

    private static Digest DigestOf(IFileSystem files, string folder) =>
        Digest.Of(
            string.Join(
                '\n',
                new[] { "plan.toml", "state.toml", "journal" }.Select(name => DigestOrNull(files, $"{folder}/{name}")?.Hex)
            )
        );

    /// <summary>The digest of a file that a build may take away at any moment.</summary>
    private static Digest? DigestOrNull(IFileSystem files, string path)
    {
        try
        {
            return files.FileExists(path) ? files.DigestOf(path) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}

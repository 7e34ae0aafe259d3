using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Emit.Workspaces;
using Ossature.Compiler.Incremental.Files;

namespace Ossature.Compiler.Emit.Verification;

/// <summary>
/// Runs verify commands over a tree of files in a workspace of their own. What they leave behind is dropped, and each command finds the
/// judge's own files as they were meant to be, whatever the one before did to them.
/// </summary>
/// <param name="runner">Runs commands.</param>
/// <param name="starting">Told of each command before it runs.</param>
internal sealed class Judge(ICommandRunner runner, Action<string> starting)
{
    private const string Checks = "checks/";

    /// <param name="workspace">Where to run.</param>
    /// <param name="judged">The files to judge, <c>checks/</c> among them.</param>
    /// <param name="commands">The commands, in order; the first failure ends the run.</param>
    /// <param name="isJudges">Which files are the judge's own.</param>
    /// <param name="areCompilers">Whether the compiler itself wrote the commands; then they are never at fault.</param>
    /// <param name="cancellation">Interrupts.</param>
    public async Task<Verdict> JudgeAsync(
        Workspace workspace,
        FileTree judged,
        IReadOnlyList<string> commands,
        Func<string, bool> isJudges,
        bool areCompilers,
        CancellationToken cancellation
    )
    {
        var output = new StringBuilder();
        ImmutableArray<string> own =
        [
            .. judged.Files.Select(file => file.Key).Where(isJudges).Select(ProtectedPart).Distinct(StringComparer.Ordinal),
        ];
        for (var i = 0; i < commands.Count; i++)
        {
            if (i == 0)
            {
                workspace.Materialise(judged);
            }
            else
            {
                workspace.Restore(judged, isJudges);
            }

            starting(commands[i]);
            var request = new CommandRequest
            {
                Command = commands[i],
                WorkingFolder = workspace.Folder,
                Protected = own,
            };
            var result = await runner.RunAsync(request, cancellation).ConfigureAwait(false);
            output.Append(commands.Count > 1 ? $"$ {commands[i]}\n" : "");
            output.Append(PlainOutput.Of(result, workspace.Folder));
            if (!result.Succeeded)
            {
                output.Append(result.TimedOut ? $"[stopped after {request.Timeout.TotalSeconds:0} seconds]\n" : "");
                return new(false, commands[i], output.ToString(), !areCompilers && CommandFault.IsIn(result, judged));
            }
        }

        return new(true, "", output.ToString(), IsCommandsFault: false);
    }

    /// <summary>The folder of the judge as a whole, so that nothing is put beside its files; elsewhere the file alone.</summary>
    private static string ProtectedPart(string path) =>
        path.StartsWith(Checks, StringComparison.Ordinal) ? Checks.TrimEnd('/') : path;
}

using System.Text;
using Ossature.Compiler.Emit.Commands;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Soak.Builds;

/// <summary>
/// Stands in for a shell on a virtual disk: <c>run</c> succeeds, <c>never</c> fails, <c>good</c> and <c>sound</c> reject files of a
/// quality, <c>rm</c> removes a file, <c>init</c> sets the output folder up.
/// </summary>
/// <param name="disk">The disk.</param>
public sealed class PretendShell(VirtualDisk disk) : ICommandRunner
{
    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (verb, argument) = request.Command.Split(' ') switch
        {
            [var one, var two, ..] => (one, two),
            [var one, ..] => (one, ""),
            _ => ("", ""),
        };
        var path = $"{request.WorkingFolder}/{argument}";
        return Task.FromResult(
            verb switch
            {
                "never" => new CommandResult(1, "never\n"),
                "good" => Judge(path, argument, "bad "),
                "sound" => Judge(path, argument, "weak "),
                "rm" => Remove(path),
                "init" => Write($"{request.WorkingFolder}/zero.txt", $"zero {argument}\n"),
                _ => new CommandResult(0, ""),
            }
        );
    }

    private CommandResult Judge(string path, string shown, string rejected) =>
        disk.Peek(path)?.StartsWith(rejected, StringComparison.Ordinal) == true ? new(1, $"REJECTED {shown}\n") : new(0, "");

    private CommandResult Remove(string path)
    {
        if (disk.FileExists(path))
        {
            disk.DeleteFile(path);
        }

        return new(0, "");
    }

    private CommandResult Write(string path, string text)
    {
        disk.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return new(0, "");
    }
}

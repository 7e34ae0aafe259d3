using Ossature.Compiler.Emit.Commands;

namespace Ossature.Compiler.Emit.CrashHost;

/// <summary>Stands in for a shell: <c>check FILE</c> succeeds when the file holds the word <c>good</c>. No process is started.</summary>
public sealed class WordCheck : ICommandRunner
{
    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        var file = request.Command.Split(' ')[^1];
        var isGood = File.ReadAllText($"{request.WorkingFolder}/{file}").Contains("good", StringComparison.Ordinal);
        return Task.FromResult(new CommandResult(isGood ? 0 : 1, isGood ? "" : $"{file} is not good\n"));
    }
}

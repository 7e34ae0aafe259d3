using System.ComponentModel;
using System.Diagnostics;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>
/// Runs commands with <c>/bin/sh</c> on this machine, in a cleared environment with a home and a folder for temporary files of their
/// own. Dispose it to remove the temporary files.
/// </summary>
/// <param name="homeFolder">Absolute path of the folder that commands see as their home; created when needed.</param>
public sealed class ShellCommandRunner(string homeFolder) : ICommandRunner, IDisposable
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(2);

    // Short and private: tool chains put sockets there, whose paths may be little more than a hundred characters long.
    private readonly Lazy<string> temp = new(() => Directory.CreateTempSubdirectory("ossc-").FullName);

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Directory.CreateDirectory(request.WorkingFolder);
        using var process = new Process { StartInfo = StartOf(request) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new(127, $"The shell cannot be started: {failure.Message}\n");
        }

        process.StandardInput.Close();
        var output = new OutputCollector(request.OutputLimit);
        var reading = Task.WhenAll(
            ReadAsync(process.StandardOutput.BaseStream, output),
            ReadAsync(process.StandardError.BaseStream, output)
        );
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(request.Timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Told apart below: the time limit is a result, an interruption is not.
        }

        // Children that were left behind hold the pipe open; without them it ends.
        var ended = process.HasExited;
        ProcessGroup.End(process);
        await Task.WhenAny(reading, Task.Delay(DrainLimit, CancellationToken.None)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return ended ? new(process.ExitCode, output.ToString()) : new(124, output.ToString(), TimedOut: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (temp.IsValueCreated)
        {
            Directory.Delete(temp.Value, recursive: true);
        }
    }

    private ProcessStartInfo StartOf(CommandRequest request)
    {
        // One pipe for both streams keeps their lines in order. The line break keeps a command that does not parse from hiding it.
        var start = ProcessGroup.Start("exec 2>&1\n" + request.Command);
        start.WorkingDirectory = request.WorkingFolder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Clear();
        Directory.CreateDirectory(homeFolder);
        var environment = request.Trusted ? CommandEnvironment.OfUser() : CommandEnvironment.Confined(homeFolder, temp.Value);
        foreach (var (name, value) in environment.Concat(request.Environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task ReadAsync(Stream stream, OutputCollector output)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                output.Add(buffer.AsSpan(0, read));
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The process was ended and its pipe with it; what came before is kept.
        }
    }
}

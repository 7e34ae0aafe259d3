using System.ComponentModel;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Sandbox;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>
/// Runs commands with <c>/bin/sh</c> on this machine, in a cleared environment with a home and a folder for temporary files of their
/// own; those that a model has a part in, in a sandbox.
/// </summary>
/// <param name="settings">How.</param>
public sealed class ShellCommandRunner(CommandSettings settings) : ICommandRunner
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(2);

    // What the machine offers is tried when the first command needs it: a build with nothing to do starts no process.
    private readonly Lazy<ProjectSandbox> confining = new(() => ProjectSandbox.Open(settings));
    private readonly Lazy<ProjectSandbox> trusting = new(() =>
        ProjectSandbox.Open(new() { Home = settings.Home, Isolation = Isolation.None })
    );

    /// <inheritdoc/>
    public IReadOnlyCollection<Diagnostic> Findings =>
        confining.IsValueCreated
            ? [.. confining.Value.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Error)]
            : [];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Directory.CreateDirectory(request.WorkingFolder);
        using var command = Prepare(request);
        System.Diagnostics.Process process;
        try
        {
            process = await command.BeginAsync().ConfigureAwait(false);
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
        command.End();
        await Task.WhenAny(reading, Task.Delay(DrainLimit, CancellationToken.None)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return ended ? new(process.ExitCode, output.ToString()) : new(124, output.ToString(), TimedOut: true);
    }

    /// <inheritdoc/>
    public bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists($"{folder}/{name}"));

    /// <summary>The sandbox for a command.</summary>
    /// <exception cref="CommandRefused">It must not run.</exception>
    private CommandSandbox SandboxFor(CommandRequest request)
    {
        if (request.Trusted)
        {
            return trusting.Value.Sandbox;
        }

        var error = confining.Value.Findings.FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error);
        return error is null ? confining.Value.Sandbox : throw new CommandRefused(error);
    }

    private ConfinedCommand Prepare(CommandRequest request)
    {
        var policy = new SandboxPolicy
        {
            Workspace = request.WorkingFolder,
            Home = settings.Home,
            Protected = [.. request.Protected.Select(path => $"{request.WorkingFolder}/{path}").Where(Path.Exists)],
        };

        // One pipe for both streams keeps their lines in order. The line break keeps a command that does not parse from hiding it.
        var command = SandboxFor(request).Confine(policy, "exec 2>&1\n" + request.Command);
        var start = command.Start;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment.Clear();
        var environment = request.Trusted ? CommandEnvironment.OfUser() : CommandEnvironment.Confined().Concat(command.Variables);
        foreach (var (name, value) in environment.Concat(request.Environment))
        {
            start.Environment[name] = value;
        }

        return command;
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

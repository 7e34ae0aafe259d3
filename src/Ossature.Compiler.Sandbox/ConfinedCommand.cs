using System.Collections.Immutable;
using System.Diagnostics;
using Ossature.Compiler.Sandbox.Launching;
using Ossature.Compiler.Sandbox.Machines;

namespace Ossature.Compiler.Sandbox;

/// <summary>A command that is ready to run in a sandbox. Start it, wait for it, and dispose it: that ends all that it has left behind.</summary>
public sealed class ConfinedCommand : IDisposable
{
    private static readonly Starter Starts = new();
    private readonly ControlGroup group;
    private readonly string? scratch;
    private readonly bool leads;
    private Process? process;
    private int leader;

    internal ConfinedCommand(
        ProcessStartInfo start,
        ImmutableSortedDictionary<string, string> variables,
        ControlGroup group,
        string? scratch,
        bool leads
    ) => (Start, Variables, this.group, this.scratch, this.leads) = (start, variables, group, scratch, leads);

    /// <summary>How it is started. Streams and environment are the caller's to set.</summary>
    public ProcessStartInfo Start { get; }

    /// <summary>Variables that the command needs: its home, its folder for temporary files, and where tool chains lie.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The first program cannot be started.</exception>
    public async Task<Process> BeginAsync()
    {
        process = await Starts.StartAsync(Start).ConfigureAwait(false);
        leader = process.Id;
        return process;
    }

    /// <summary>Ends what is left of it; nothing happens when nothing is.</summary>
    public void End()
    {
        // Once only: the id of a group that has ended may be another's soon.
        if (Interlocked.Exchange(ref leader, 0) is var first and > 0)
        {
            if (leads)
            {
                // The leader became the command without forking, so its id is the group's, also after it has gone.
                _ = Kernel.SendSignal(-first, Kernel.KillSignal);
            }
            else if (process is { HasExited: false })
            {
                process.Kill(entireProcessTree: true);
            }
        }

        group.End();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        process?.Dispose();
        try
        {
            if (scratch is not null && Directory.Exists(scratch))
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            // A command may close its own folders; they lie in the folder for temporary files, and no result depends on them.
        }
    }
}

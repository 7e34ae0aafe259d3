using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Sandbox;
using Ossature.Compiler.Sandbox.Machines;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler.Emit.Commands;

/// <summary>The sandbox for the commands of a project, and what there is to be said about it.</summary>
public sealed class ProjectSandbox
{
    private ProjectSandbox(CommandSandbox sandbox, ImmutableArray<Diagnostic> findings) =>
        (Sandbox, Findings) = (sandbox, findings);

    /// <summary>Runs commands apart from the rest of the machine.</summary>
    public CommandSandbox Sandbox { get; }

    /// <summary>Warnings, and errors that forbid to run what a model had a part in.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Tries what the machine offers.</summary>
    /// <param name="settings">How commands are run.</param>
    /// <param name="tryAll">Whether to try ways of isolation after one has worked.</param>
    public static ProjectSandbox Open(CommandSettings settings, bool tryAll = false) =>
        Open(settings, machine => CommandSandbox.Detect(machine, settings.Isolation, tryAll));

    internal static ProjectSandbox Open(CommandSettings settings, Func<SandboxMachine, CommandSandbox> detect)
    {
        var diagnostics = new DiagnosticBag();
        var machine = new SandboxMachine
        {
            Self = settings.Self,
            Variable = Environment.GetEnvironmentVariable,
            Project = settings.Project,
        };
        machine = machine with { Read = [.. ReadPaths(settings, machine.Home, diagnostics)] };
        var sandbox = detect(machine);
        if (sandbox.Isolation == Isolation.None && settings.Isolation != Isolation.None)
        {
            ReportMissing(settings, sandbox, diagnostics);
        }

        return new(sandbox, [.. diagnostics]);
    }

    private static void ReportMissing(CommandSettings settings, CommandSandbox sandbox, DiagnosticBag diagnostics)
    {
        var location = Location.OfFile(ProjectOptions.FileName);
        if (settings.Isolation is not null)
        {
            var offer = sandbox.Offers[0];
            diagnostics.IsolationNotAvailable(location, offer.Name, offer.Obstacle!.TrimEnd('.'));
            return;
        }

        var obstacles = string.Join("; ", sandbox.Offers.Select(offer => $"{offer.Name}: {offer.Obstacle!.TrimEnd('.')}"));
        if (settings.IsReplayed)
        {
            diagnostics.ReplayNotIsolated(location, obstacles);
        }
        else
        {
            diagnostics.CommandsNotIsolated(location, obstacles);
        }
    }

    /// <summary>What the project lets its commands read, as absolute paths.</summary>
    private static IEnumerable<string> ReadPaths(CommandSettings settings, string home, DiagnosticBag diagnostics)
    {
        foreach (var written in settings.Sandbox.Read)
        {
            var typed = written.StartsWith("~/", StringComparison.Ordinal) ? home + written[1..] : written;
            var path = Path.GetFullPath(typed, settings.Project ?? "/").TrimEnd('/');
            if (
                path.Length == 0
                || settings.Project == path
                || settings.Project?.StartsWith(path + "/", StringComparison.Ordinal) == true
            )
            {
                diagnostics.SandboxReadsProject(settings.Sandbox.ReadLocation, written);
            }
            else if (!Path.Exists(path))
            {
                diagnostics.SandboxReadMissing(settings.Sandbox.ReadLocation, written);
            }
            else
            {
                yield return path;
            }
        }
    }
}

using System.ComponentModel;
using System.Runtime.Versioning;
using Ossature.Compiler.Sandbox.Launching;
using Ossature.Compiler.Sandbox.Mechanisms;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox;

/// <summary>Tries a way of isolation on a command that does nothing: what a machine allows is known only then.</summary>
internal static class MechanismProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Why a way does not work here, in a few words; null when it does.</summary>
    public static string? ObstacleTo(Isolation isolation, MachineFacts facts, Func<SandboxPolicy, ConfinedCommand> confine) =>
        !OperatingSystem.IsLinux() ? "only Linux has it" : Missing(isolation, facts) ?? Try(confine);

    private static string? Missing(Isolation isolation, MachineFacts facts) =>
        isolation switch
        {
            Isolation.Bubblewrap => facts.Bubblewrap is null ? "`bwrap` is not installed" : null,
            _ when facts.Machine.Self.IsEmpty => "this program cannot start itself",
            _ when LandlockRules.Version == 0 => "the kernel has no Landlock",
            _ when !CallFilter.IsKnown => "the system calls of this processor are not known",
            Isolation.Namespaces when facts.Unshare is null || facts.SetPrivileges is null =>
                "`unshare` and `setpriv` are not installed",
            _ => null,
        };

    [UnsupportedOSPlatform("windows")]
    private static string? Try(Func<SandboxPolicy, ConfinedCommand> confine)
    {
        var folder = Directory.CreateTempSubdirectory("ossc-");
        try
        {
            using var command = confine(new() { Workspace = folder.FullName, Home = folder.FullName + "/home" });
            command.Start.RedirectStandardError = true;
            command.Start.RedirectStandardOutput = true;
            foreach (var (name, value) in command.Variables)
            {
                command.Start.Environment[name] = value;
            }

            using var process = command.BeginAsync().GetAwaiter().GetResult();
            if (!process.WaitForExit(Patience))
            {
                return "it does not come to an end";
            }

            var said = process.StandardError.ReadToEnd().Split('\n')[0].Trim();
            return process.ExitCode == 0 ? null
                : said.Length > 0 ? said
                : $"it ends with exit code {process.ExitCode}";
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

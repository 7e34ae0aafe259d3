using System.Diagnostics;
using System.Text.Json;
using Ossature.Compiler.Sandbox.Host;
using Ossature.Compiler.Sandbox.Policies;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Sandbox.Tests;

/// <summary>Who runs a command. Root and everybody else are held by different means, so both are tried where the tests run as root.</summary>
public enum Runner
{
    /// <summary>Whoever runs the tests.</summary>
    Tester,

    /// <summary>A user without any rights of their own, where the tests run as root; else the tester.</summary>
    Nobody,
}

/// <summary>Runs scripts in a process that confines them: as another user, and started again to confine itself.</summary>
internal static class HostRun
{
    private const string Nobody = "65534";

    /// <summary>All of them at once: most of their time is waiting.</summary>
    private static readonly Dictionary<(Isolation, Runner), Task<HostReport>> Escapes = Enum.GetValues<Isolation>()
        .SelectMany(isolation => Enum.GetValues<Runner>(), (isolation, runner) => (isolation, runner))
        .ToDictionary(
            run => run,
            run =>
                Task.Run(() =>
                {
                    using var world = new OutsideWorld();
                    return Run(run.isolation, run.runner, world.Scripts(run.ToString()), world);
                })
        );

    /// <summary>All escapes, run one after the other in one way of isolation.</summary>
    public static Task<HostReport> OfEscapesAsync(Isolation isolation, Runner runner) => Escapes[(isolation, runner)];

    /// <summary>Runs scripts in a fresh project.</summary>
    public static HostReport Run(
        Isolation isolation,
        Runner runner,
        IEnumerable<HostScript> scripts,
        OutsideWorld world,
        SandboxLimits? limits = null
    )
    {
        var workspace = world.Project.PathOf(".ossature/work/1");
        world.Project.Write(".ossature/work/1/checks/judge.txt", "the judge's\n");
        var order = new HostOrder(
            isolation,
            world.Project.Root,
            workspace,
            [world.Tools],
            limits ?? OutsideWorld.Limits,
            [.. scripts.Select(script => script with { Text = world.Variables + script.Text })]
        );
        var isNobody = runner == Runner.Nobody && Environment.UserName == "root";
        if (isNobody)
        {
            Call("chown", "-R", $"{Nobody}:{Nobody}", world.Project.Root, world.Outside);
        }

        string[] become = isNobody ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"] : [];
        string[] words = [.. become, "dotnet", "exec", world.Host];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = world.Project.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CANARY"] = OutsideWorld.Escaped;
        if (isNobody)
        {
            (start.Environment["HOME"], start.Environment["PATH"]) = ("/nonexistent", "/usr/local/bin:/usr/bin:/bin");
        }

        using var host = Process.Start(start)!;
        host.StandardInput.Write(JsonSerializer.Serialize(order));
        host.StandardInput.Close();
        var errors = host.StandardError.ReadToEndAsync();
        var written = host.StandardOutput.ReadToEnd();
        return written.Length > 0
            ? JsonSerializer.Deserialize<HostReport>(written)!
            : throw new TestFailure($"The host did not come to an end: {errors.Result}");
    }

    public static void Call(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]))!;
        process.WaitForExit();
    }
}

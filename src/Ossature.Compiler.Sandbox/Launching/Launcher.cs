using System.Collections;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>
/// The second life of this program: started again by the sandbox, it gives up what the command must not have and becomes the command. A
/// program that has a sandbox calls this before anything else.
/// </summary>
public static class Launcher
{
    /// <summary>The first argument of a process that was started to confine itself.</summary>
    public const string Word = "__confined";

    private const int BrokenPipe = 13;
    private const int DeathSignal = 1;
    private const int Refused = 125;

    /// <summary>Whether these are the arguments of such a process.</summary>
    public static bool IsAskedFor(string[] arguments) => arguments is [Word, ..];

    /// <summary>Becomes the command; returns only when that is impossible, with the exit code, after a line on standard error.</summary>
    public static int Enter(string[] arguments)
    {
        try
        {
            if (LaunchOrder.Read(arguments) is not { Command: [var program, ..] command } read)
            {
                throw new LaunchFault("these arguments are for `ossc` itself");
            }

            Confine(read.Order);
            LaunchFault.Unless(Kernel.Execute(program, [.. command, null], Environment()), program);
            return Refused;
        }
        catch (Exception fault) when (fault is LaunchFault or IOException or UnauthorizedAccessException)
        {
            using var errors = new FileStream(
                new Microsoft.Win32.SafeHandles.SafeFileHandle(2, ownsHandle: false),
                FileAccess.Write
            );
            errors.Write(System.Text.Encoding.UTF8.GetBytes($"sandbox: {fault.Message}\n"));
            return Refused;
        }
    }

    private static void Confine(LaunchOrder order)
    {
        IEnumerable<SeenPath> view = order.View;
        if (order.Root is { } root)
        {
            Loopback.SwitchOn();
            RootFolder.Enter(order, root);

            // All that is left may be read.
            view = [.. view.Where(seen => seen.Sight is not Sight.Read), new("/", Sight.Read), new("/dev/shm", Sight.Write)];
        }
        else
        {
            // With namespaces it is the first process in them that dies with this program.
            LaunchFault.Unless(Kernel.ProcessControl(DeathSignal, Kernel.KillSignal), "pdeathsig");
        }

        LaunchFault.Unless(Kernel.ChangeFolder(order.Workspace), order.Workspace);
        Capabilities.Drop();
        LandlockRules.Restrict(view, hasNetwork: order.Root is not null);
        CallFilter.Restrict(hasNetwork: order.Root is not null);

        // The runtime ignores it, and a program inherits what is ignored.
        _ = Kernel.Signal(BrokenPipe, 0);
    }

    private static string?[] Environment()
    {
        var variables = System.Environment.GetEnvironmentVariables();
        return [.. variables.Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}"), null];
    }
}

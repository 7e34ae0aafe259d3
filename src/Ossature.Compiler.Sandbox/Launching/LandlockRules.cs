using System.Runtime.InteropServices;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>Restricts the calling thread, and what it becomes, to the paths of a view, by Landlock.</summary>
internal static unsafe class LandlockRules
{
    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong Truncate = 1 << 14;
    private const ulong DeviceControl = 1 << 15;
    private const ulong Reading = Execute | ReadFile | ReadFolder;
    private const ulong OfFiles = Execute | WriteFile | ReadFile | Truncate | DeviceControl;
    private const int PathOnly = 0x200000;
    private const int CloseOnExecute = 0x80000;
    private const int VersionQuestion = 1;
    private const int BeneathPath = 1;

    /// <summary>Devices that every program may use; all of them are harmless.</summary>
    private static readonly string[] Devices = ["null", "zero", "full", "random", "urandom", "tty"];

    /// <summary>The version of the interface: zero where the kernel has none or has switched it off.</summary>
    public static int Version => (int)Math.Max(0, Kernel.LandlockCreate(null, 0, VersionQuestion));

    /// <summary>Signals to processes outside, and sockets without a name on disk, are refused from here on.</summary>
    public const int VersionOfScopes = 6;

    /// <summary>Puts the rules into force. Paths that are not there are passed over.</summary>
    /// <param name="view">What may be seen.</param>
    /// <param name="hasNetwork">Whether the process has a network of its own, which it may use.</param>
    public static void Restrict(IEnumerable<SeenPath> view, bool hasNetwork)
    {
        var version = Version;
        if (version == 0)
        {
            throw LaunchFault.OfLastCall("Landlock");
        }

        var handled = Handled(version);
        var attributes = new Attributes
        {
            Files = handled,
            Network = version >= 4 && !hasNetwork ? 3UL : 0,
            Scopes = version >= VersionOfScopes ? 3UL : 0,
        };
        nint size =
            version >= VersionOfScopes ? 24
            : version >= 4 ? 16
            : 8;
        var ruleset = (int)LaunchFault.Unless(Kernel.LandlockCreate(&attributes, size, 0), "Landlock");
        foreach (var seen in view)
        {
            Allow(ruleset, seen.Path, seen.Sight is Sight.Write or Sight.Scratch ? handled : Reading);
        }

        foreach (var device in Devices)
        {
            Allow(ruleset, "/dev/" + device, (ReadFile | WriteFile | DeviceControl) & handled);
        }

        LaunchFault.Unless(Kernel.LandlockRestrict(ruleset), "Landlock");
    }

    /// <summary>Each version of the interface knows more rights.</summary>
    private static ulong Handled(int version) =>
        version switch
        {
            1 => (1 << 13) - 1,
            2 => (1 << 14) - 1,
            3 or 4 => (1 << 15) - 1,
            _ => (1 << 16) - 1,
        };

    private static void Allow(int ruleset, string path, ulong rights)
    {
        var descriptor = Kernel.Open(path, PathOnly | CloseOnExecute);
        if (descriptor < 0)
        {
            return;
        }

        var rule = new BeneathRule { Allowed = Directory.Exists(path) ? rights : rights & OfFiles, Parent = descriptor };
        LaunchFault.Unless(Kernel.LandlockAdd(ruleset, BeneathPath, &rule), $"Landlock, {path}");
        _ = Kernel.Close(descriptor);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct BeneathRule
    {
        public ulong Allowed;
        public int Parent;
    }
}

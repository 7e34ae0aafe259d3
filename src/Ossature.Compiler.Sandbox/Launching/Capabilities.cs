using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>Gives up every privilege, and all ways to come by one.</summary>
internal static unsafe class Capabilities
{
    private const int DropFromBounds = 24;
    private const int Ambient = 47;
    private const int ClearAmbient = 4;
    private const int NoNewPrivileges = 38;
    private const int Most = 63;

    public static void Drop()
    {
        LaunchFault.Unless(Kernel.ProcessControl(NoNewPrivileges, 1), "no_new_privs");
        _ = Kernel.ProcessControl(Ambient, ClearAmbient);

        // Whoever has no privileges may not lower the bounds either, and need not.
        for (var capability = 0; capability <= Most; capability++)
        {
            _ = Kernel.ProcessControl(DropFromBounds, capability);
        }

        var header = new Header { Version = 0x20080522 };
        var sets = stackalloc uint[6];
        new Span<uint>(sets, 6).Clear();
        LaunchFault.Unless(Kernel.SetCapabilities(&header, sets), "capset");
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public uint Version;
        public int Process;
    }
}

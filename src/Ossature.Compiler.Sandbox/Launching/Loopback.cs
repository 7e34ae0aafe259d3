using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>Switches on the one interface that a network namespace is born with.</summary>
internal static unsafe class Loopback
{
    private const int Internet = 2;
    private const int Datagram = 2;
    private const nint SetFlags = 0x8914;
    private const short UpAndRunning = 0x1 | 0x40;

    public static void SwitchOn()
    {
        var socket = (int)LaunchFault.Unless(Kernel.Socket(Internet, Datagram, 0), "loopback");
        var request = new Request { Flags = UpAndRunning };
        "lo"u8.CopyTo(new Span<byte>(request.Name, 16));
        LaunchFault.Unless(Kernel.DeviceControl(socket, SetFlags, &request), "loopback");
        _ = Kernel.Close(socket);
    }

    [StructLayout(LayoutKind.Sequential, Size = 40)]
    private struct Request
    {
        public fixed byte Name[16];
        public short Flags;
    }
}

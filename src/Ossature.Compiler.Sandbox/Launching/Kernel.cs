using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>The calls to the kernel, and the constants that they take: see the manual pages of the same names.</summary>
internal static unsafe partial class Kernel
{
    public const int ReadOnlyMount = 1;
    public const int NoSetUid = 2;
    public const int NoDevices = 4;
    public const int Bind = 4096;
    public const int Recursive = 16384;
    public const int Private = 1 << 18;
    public const int Detach = 2;
    public const int KillSignal = 9;

    private const long LandlockCreateNumber = 444;
    private const long LandlockAddNumber = 445;
    private const long LandlockRestrictNumber = 446;
    private const long MountSetAttributesNumber = 442;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int ProcessControl(int option, nint a, nint b = 0, nint c = 0, nint d = 0);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Mount(string source, string target, string? type, nint flags, string? data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Unmount(string target, int flags);

    [LibraryImport("libc", EntryPoint = "chdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeFolder(string path);

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Execute(string program, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int DeviceControl(int descriptor, nint request, void* argument);

    [LibraryImport("libc", EntryPoint = "signal")]
    public static partial nint Signal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int SendSignal(int process, int signal);

    public static long LandlockCreate(void* attributes, nint size, int flags) =>
        System(LandlockCreateNumber, (nint)attributes, size, flags);

    public static long LandlockAdd(int ruleset, int kind, void* rule) => System(LandlockAddNumber, ruleset, kind, (nint)rule);

    public static long LandlockRestrict(int ruleset) => System(LandlockRestrictNumber, ruleset, 0);

    /// <summary>Sets attributes of a mount and of all below it.</summary>
    public static long MountSetAttributes(int descriptor, void* attributes, nint size, bool recursive)
    {
        const int emptyPath = 0x1000;
        const int below = 0x8000;
        byte none = 0;
        return System(
            MountSetAttributesNumber,
            descriptor,
            (nint)(&none),
            recursive ? emptyPath | below : emptyPath,
            (nint)attributes,
            size
        );
    }

    public static long PivotRoot(byte* root, byte* put) => System(IsArm ? 41 : 155, (nint)root, (nint)put);

    public static long SetCapabilities(void* header, void* sets) => System(IsArm ? 91 : 126, (nint)header, (nint)sets);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long System(long number, nint a, nint b, nint c = 0, nint d = 0, nint e = 0);
}

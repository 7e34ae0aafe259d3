using System.Globalization;
using System.Runtime.InteropServices;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>Makes a view the whole disk of a process that has a mount namespace of its own.</summary>
internal static unsafe class RootFolder
{
    private const ulong ReadOnly = 1;
    private const ulong NoSetUid = 2;
    private const ulong NoDevices = 4;
    private const int PathOnly = 0x200000;
    private const int CloseOnExecute = 0x80000;
    private static readonly string[] Devices = ["null", "zero", "full", "random", "urandom", "tty"];

    private static readonly (string Name, string Target)[] DeviceLinks =
    [
        ("fd", "/proc/self/fd"),
        ("stdin", "/proc/self/fd/0"),
        ("stdout", "/proc/self/fd/1"),
        ("stderr", "/proc/self/fd/2"),
    ];

    /// <summary>Lays out the view at an empty folder and makes that the root.</summary>
    public static void Enter(LaunchOrder order, string root)
    {
        LaunchFault.Unless(Kernel.Mount("none", "/", null, Kernel.Recursive | Kernel.Private, null), "mount /");
        InMemory(root, order.Scratch);
        foreach (var seen in order.View)
        {
            Show(seen, root, order.Scratch);
        }

        ShowDevices(root, order.Scratch);
        Directory.CreateDirectory(root + "/proc");
        LaunchFault.Unless(Kernel.Mount("proc", root + "/proc", "proc", Kernel.NoSetUid | Kernel.NoDevices, null), "mount /proc");

        LaunchFault.Unless(Kernel.ChangeFolder(root), "chdir");
        fixed (byte* here = "."u8)
        {
            LaunchFault.Unless(Kernel.PivotRoot(here, here), "pivot_root");
        }

        LaunchFault.Unless(Kernel.Unmount(".", Kernel.Detach), "umount");
        Set("/", ReadOnly, recursive: false);
    }

    private static void Show(SeenPath seen, string root, long scratch)
    {
        var target = root + seen.Path;
        switch (seen.Sight)
        {
            case Sight.Link:
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.CreateSymbolicLink(target, seen.Target);
                break;
            case Sight.Scratch:
                InMemory(target, scratch);
                break;
            default:
                Bind(seen.Path, target, seen.Sight == Sight.Read ? ReadOnly | NoSetUid : NoSetUid | NoDevices);
                break;
        }
    }

    private static void ShowDevices(string root, long scratch)
    {
        InMemory(root + "/dev", scratch);
        foreach (var device in Devices)
        {
            Bind("/dev/" + device, $"{root}/dev/{device}", NoSetUid);
        }

        foreach (var (name, target) in DeviceLinks)
        {
            File.CreateSymbolicLink($"{root}/dev/{name}", target);
        }

        Directory.CreateDirectory(root + "/dev/shm");
        Set(root + "/dev", ReadOnly, recursive: false);
        InMemory(root + "/dev/shm", scratch);
    }

    private static void InMemory(string path, long size)
    {
        Directory.CreateDirectory(path);
        var data = $"mode=755,size={size.ToString(CultureInfo.InvariantCulture)}";
        LaunchFault.Unless(Kernel.Mount("tmpfs", path, "tmpfs", Kernel.NoSetUid | Kernel.NoDevices, data), $"mount {path}");
    }

    private static void Bind(string source, string target, ulong attributes)
    {
        if (Directory.Exists(source))
        {
            Directory.CreateDirectory(target);
        }
        else if (!File.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, []);
        }

        LaunchFault.Unless(Kernel.Mount(source, target, null, Kernel.Bind | Kernel.Recursive, null), $"mount {source}");
        Set(target, attributes, recursive: true);
    }

    private static void Set(string path, ulong attributes, bool recursive)
    {
        var descriptor = (int)LaunchFault.Unless(Kernel.Open(path, PathOnly | CloseOnExecute), path);
        var change = new Change { Set = attributes };
        LaunchFault.Unless(Kernel.MountSetAttributes(descriptor, &change, sizeof(Change), recursive), $"mount {path}");
        _ = Kernel.Close(descriptor);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Change
    {
        public ulong Set;
        public ulong Clear;
        public ulong Propagation;
        public ulong Namespace;
    }
}

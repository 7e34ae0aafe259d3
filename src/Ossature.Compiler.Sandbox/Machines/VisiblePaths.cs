using System.Collections.Immutable;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>
/// What of a machine commands may read: an allow-list. What is not on it, as the user's home, other users' files and the project, is not
/// there for them.
/// </summary>
internal static class VisiblePaths
{
    private static readonly string[] System =
    [
        "/usr",
        "/bin",
        "/sbin",
        "/lib",
        "/lib32",
        "/lib64",
        "/libx32",
        "/nix/store",
        "/gnu/store",
        "/run/current-system",
        "/snap",
        "/sys/devices/system/cpu",
        "/sys/fs/cgroup",
    ];

    /// <summary>Settings that programs need to start; nothing of <c>/etc</c> that tells of accounts' secrets or of other services.</summary>
    private static readonly string[] Settings =
    [
        "alternatives",
        "ca-certificates",
        "crypto-policies",
        "debian_version",
        "dotnet",
        "fonts",
        "group",
        "host.conf",
        "hosts",
        "inputrc",
        "java*",
        "ld.so*",
        "locale*",
        "localtime",
        "machine-id",
        "magic*",
        "mime.types",
        "nsswitch.conf",
        "os-release",
        "passwd",
        "perl",
        "pki",
        "profile",
        "protocols",
        "python*",
        "resolv.conf",
        "services",
        "shells",
        "ssl",
        "terminfo",
        "timezone",
        "xdg",
    ];

    /// <summary>
    /// Absolute paths, sorted, each there and none below another. A folder of a tool chain that holds the project or the user's home, or
    /// lies in the project, is left out; what the project's own configuration names is taken as named.
    /// </summary>
    public static ImmutableArray<string> Of(SandboxMachine machine, ToolChains chains)
    {
        var found = chains
            .ProgramFolders()
            .Concat(chains.Find().SelectMany(chain => chain.Folders))
            .Where(path => path != "/" && !IsPersonal(path, machine));
        var all = System
            .Concat(Settings.SelectMany(Matches))
            .Concat(found)
            .Concat(machine.Read)
            .Where(Path.Exists)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<string>();
        foreach (var path in all)
        {
            // In ordinal order a folder comes before what lies in it, though not always directly before.
            if (!result.Any(folder => IsIn(path, folder)))
            {
                result.Add(path);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsIn(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsPersonal(string path, SandboxMachine machine) =>
        (machine.Home.Length > 0 && IsIn(machine.Home, path))
        || (machine.Project is { } project && (IsIn(project, path) || IsIn(path, project)));

    private static IEnumerable<string> Matches(string name) =>
        !name.Contains('*') ? ["/etc/" + name]
        : Directory.Exists("/etc") ? Directory.EnumerateFileSystemEntries("/etc", name)
        : [];
}

using System.Globalization;
using Ossature.Compiler.Sandbox.Policies;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>
/// The places where this process may make control groups, which count processes and memory of a command with all that it starts, also
/// as root, and end them together.
/// </summary>
internal sealed class ControlGroups
{
    private const string Prefix = "ossc-";
    private const string Members = "cgroup.procs";
    private static int made;

    private ControlGroups(string? processes, string? memory, bool isUnified) =>
        (Processes, Memory, IsUnified) = (processes, memory, isUnified);

    /// <summary>The folder to make groups in that count processes; null when there is none.</summary>
    public string? Processes { get; }

    /// <summary>The folder to make groups in that count memory; null when there is none.</summary>
    public string? Memory { get; }

    /// <summary>Whether one group counts both.</summary>
    public bool IsUnified { get; }

    /// <summary>Looks for such places.</summary>
    /// <param name="root">Where control groups are mounted.</param>
    /// <param name="membership">The text of <c>/proc/self/cgroup</c>: lines of <c>number:controllers:path</c>.</param>
    public static ControlGroups Find(string root, string membership)
    {
        var own = membership
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 3))
            .Where(parts => parts.Length == 3)
            .SelectMany(parts => parts[1].Split(','), (parts, controller) => (controller, path: parts[2].TrimEnd('/')))
            .DistinctBy(group => group.controller)
            .ToDictionary(group => group.controller, group => group.path, StringComparer.Ordinal);
        if (own.ContainsKey("pids") || own.ContainsKey("memory"))
        {
            return new(Separate("pids", "pids.max"), Separate("memory", "memory.limit_in_bytes"), isUnified: false);
        }

        // A group that holds processes passes nothing on, so the place is often the one above.
        var place = own.TryGetValue("", out var self)
            ? new[] { self, Path.GetDirectoryName(self) ?? "" }
                .Select(path => root + path.TrimEnd('/'))
                .FirstOrDefault(folder => CanHold(folder, "pids.max") && CanHold(folder, "memory.max"))
            : null;
        return new(place, place, isUnified: true);

        string? Separate(string controller, string file) =>
            own.TryGetValue(controller, out var path)
                ? new[] { $"{root}/{controller}{path}", $"{root}/{controller}" }.FirstOrDefault(folder => CanHold(folder, file))
                : null;
    }

    /// <summary>Makes the groups for one command; none where the machine allows none.</summary>
    public ControlGroup Make(SandboxLimits limits)
    {
        var name = Name();
        var folders = new[] { Processes, Memory }
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(place => $"{place}/{name}")
            .ToArray();
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
            foreach (var (file, value) in Settings(limits))
            {
                if (File.Exists($"{folder}/{file}"))
                {
                    File.WriteAllText($"{folder}/{file}", value.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        return new(folders);
    }

    private static (string File, long Value)[] Settings(SandboxLimits limits) =>
        [
            ("pids.max", limits.Processes),
            ("memory.limit_in_bytes", limits.Memory),
            ("memory.memsw.limit_in_bytes", limits.Memory),
            ("memory.max", limits.Memory),
            ("memory.swap.max", 0),
        ];

    /// <summary>Removes what a process that was killed could not. The kernel keeps a group that still has members.</summary>
    private static void RemoveAbandoned(string folder)
    {
        foreach (var group in Directory.EnumerateDirectories(folder, Prefix + "*"))
        {
            try
            {
                if (!Directory.Exists("/proc/" + Path.GetFileName(group).Split('-')[1]))
                {
                    Directory.Delete(group);
                }
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // Another process removed it, or something in it still runs.
            }
        }
    }

    /// <summary>Whether a group can be made in a folder, and counts there.</summary>
    private static bool CanHold(string folder, string file)
    {
        var probe = $"{folder}/{Name()}";
        try
        {
            if (!File.Exists($"{folder}/{Members}"))
            {
                return false;
            }

            RemoveAbandoned(folder);
            Directory.CreateDirectory(probe);
            try
            {
                using var members = File.OpenWrite($"{folder}/{Members}");
                return File.Exists($"{probe}/{file}");
            }
            finally
            {
                Directory.Delete(probe);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Name() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref made)}");
}

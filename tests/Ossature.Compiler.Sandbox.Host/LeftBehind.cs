using System.Diagnostics;
using System.Globalization;

namespace Ossature.Compiler.Sandbox.Host;

/// <summary>Processes that outlive their command.</summary>
internal static class LeftBehind
{
    /// <summary>Those whose arguments hold a mark, after a time that is long for the kernel; they are ended then.</summary>
    public static int[] By(string mark)
    {
        if (mark.Length == 0)
        {
            return [];
        }

        // Where nothing guards against them, they would stay for hours; one look is enough to know those that were killed.
        SpinWait.SpinUntil(() => Find(mark).Length == 0, 500);
        var found = Find(mark);
        foreach (var process in found)
        {
            Process.GetProcessById(process).Kill();
        }

        return found;
    }

    private static int[] Find(string mark) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(folder => char.IsAsciiDigit(folder[^1]) && ArgumentsOf(folder).Contains(mark, StringComparison.Ordinal))
                .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)),
        ];

    /// <summary>The arguments of a running process; a dead one that nobody has waited for has none.</summary>
    private static string ArgumentsOf(string folder)
    {
        try
        {
            var arguments = File.ReadAllText(folder + "/cmdline").Split('\0');
            return arguments[0] == "sleep" ? arguments[1] : "";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

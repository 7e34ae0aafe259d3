using System.Globalization;
using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>How many processes and threads a user has: where the kernel counts all of them, a limit stands above what is there.</summary>
internal static partial class UserProcesses
{
    /// <summary>The user that this process runs as; zero is root, whom no such limit binds.</summary>
    public static uint User { get; } = GetUser();

    public static long Count()
    {
        var own = User.ToString(CultureInfo.InvariantCulture);
        return Directory
            .EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(folder[^1]))
            .Sum(folder => ThreadsOf(folder, own));
    }

    private static long ThreadsOf(string folder, string user)
    {
        try
        {
            var status = File.ReadAllLines(folder + "/status");
            return Field("Uid:").Split('\t') is [_, var real, ..] && real == user
                ? long.Parse(Field("Threads:").Split('\t')[1], NumberStyles.None, CultureInfo.InvariantCulture)
                : 0;

            string Field(string name) => status.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) ?? "";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetUser();
}

namespace Ossature.Compiler.Sandbox.Machines;

/// <summary>A home on the disk for one command, where no folder in memory can be laid over <c>/tmp</c>.</summary>
internal static class EmptyHome
{
    /// <summary>
    /// NuGet looks for this before it takes a lock that lies in <c>/tmp</c> whatever <c>TMPDIR</c> says, to bring old settings up to date,
    /// of which there are none.
    /// </summary>
    private const string NuGetIsUpToDate = ".local/share/NuGet/Migrations/1";

    public static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName($"{path}/{NuGetIsUpToDate}")!);
        File.WriteAllBytes($"{path}/{NuGetIsUpToDate}", []);
    }
}

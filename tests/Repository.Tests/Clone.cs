using System.Diagnostics;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

/// <summary>The files of this repository as git knows them: committed or about to be, without what is ignored.</summary>
internal static class Clone
{
    private static readonly Lazy<string[]> Listed = new(() =>
        Git("ls-files", "--cached", "--others", "--exclude-standard")
            .Where(path => File.Exists(RepositoryFolder.PathOf(path)))
            .ToArray()
    );

    /// <summary>Paths from the root, sorted.</summary>
    public static IReadOnlyList<string> Files => Listed.Value;

    /// <summary>The text of a file, with <c>\n</c>.</summary>
    public static string Read(string path) => File.ReadAllText(RepositoryFolder.PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Lines that a git command prints, sorted and each once.</summary>
    public static string[] Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=off", .. arguments])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var printed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
    }
}

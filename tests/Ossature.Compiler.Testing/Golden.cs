using System.Runtime.CompilerServices;

namespace Ossature.Compiler.Testing;

/// <summary>
/// Texts that a test compares its result with. Those of <c>FooTests.cs</c> lie in <c>Goldens/FooTests/</c> beside it; each is headed by
/// how to update it. Line breaks are compared as <c>\n</c>.
/// </summary>
public static class Golden
{
    private const string HeaderEnd = "# ----\n";

    /// <summary>Fails with a difference unless <paramref name="actual"/> equals the stored text; a missing one fails too.</summary>
    /// <param name="actual">What the test got.</param>
    /// <param name="name">File name of the stored text, as <c>plan.toml</c>.</param>
    /// <param name="caller">The test's file.</param>
    public static void Verify(string actual, string name, [CallerFilePath] string caller = "") =>
        Verify(actual, name, caller, UpdateIsAsked);

    /// <summary>Fails when the folder of the calling test's file holds a stored text that is not among <paramref name="names"/>.</summary>
    public static void AssertNoStrays(IEnumerable<string> names, [CallerFilePath] string caller = "")
    {
        var folder = FolderOf(caller);
        var strays = Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file))
            : [];
        var left = strays.Select(stray => stray.Replace('\\', '/')).Except(names).Order(StringComparer.Ordinal).ToArray();
        if (left.Length > 0)
        {
            throw new TestFailure($"No test compares with these; delete them from {folder}: {string.Join(", ", left)}");
        }
    }

    internal static void Verify(string actual, string name, string caller, bool update)
    {
        var file = Path.Combine(FolderOf(caller), name);
        actual = actual.ReplaceLineEndings("\n");
        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, HeaderOf(caller) + actual);
            return;
        }

        if (!File.Exists(file))
        {
            throw new TestFailure($"There is no golden {file}; {HowToUpdate(caller)} writes it. It would hold:\n{actual}");
        }

        var expected = WithoutHeader(File.ReadAllText(file).ReplaceLineEndings("\n"));
        if (expected != actual)
        {
            throw new TestFailure(
                $"Not as in {file} (- stored, + now); {HowToUpdate(caller)} accepts it:\n{TextDiff.Show(expected, actual)}"
            );
        }
    }

    /// <summary>Never on a CI machine: there a difference is a failure, whatever else the environment says.</summary>
    private static bool UpdateIsAsked =>
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null;

    private static string FolderOf(string caller) =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Goldens", Path.GetFileNameWithoutExtension(caller));

    private static string HeaderOf(string caller) => $"# To update: {HowToUpdate(caller)}\n{HeaderEnd}";

    private static string HowToUpdate(string caller) =>
        $"UPDATE_GOLDEN=1 dotnet test --filter {Path.GetFileNameWithoutExtension(caller)}";

    private static string WithoutHeader(string stored)
    {
        var end = stored.IndexOf(HeaderEnd, StringComparison.Ordinal);
        return end < 0 ? stored : stored[(end + HeaderEnd.Length)..];
    }
}

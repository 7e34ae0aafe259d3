using Ossature.Compiler.Testing;

namespace Ossature.CommandLine.Tests;

/// <summary>The sample <c>samples/library</c> on a disk in memory, where tests may change it.</summary>
internal static class LibrarySample
{
    private const string Folder = "samples/library";

    /// <summary>The project in <c>/demo</c>.</summary>
    public static Ossc Project()
    {
        var ossc = new Ossc();
        foreach (var path in new[] { "ossature.toml", "specs/library.sds", "specs/inventory.sds", "specs/lending.sds" })
        {
            ossc.Disk.Put($"/demo/{path}", File.ReadAllText(RepositoryFolder.PathOf($"{Folder}/{path}")));
        }

        return ossc;
    }

    /// <summary>Writes something else in the place of a part of a file.</summary>
    public static Ossc Change(this Ossc ossc, string file, string part, string other)
    {
        var path = $"/demo/specs/{file}.sds";
        var text = ossc.Disk.Peek(path)!;
        Assert.Contains(part, text, StringComparison.Ordinal);
        ossc.Disk.Put(path, text.Replace(part, other, StringComparison.Ordinal));
        return ossc;
    }
}

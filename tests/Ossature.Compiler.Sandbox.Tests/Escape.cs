using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Sandbox.Tests;

/// <summary>A script that prints a word, or leaves a process behind, when it gets out of its sandbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Guard">The guard that holds it; empty when it only prepares another one.</param>
/// <param name="Script">The script.</param>
internal sealed record Escape(string Name, string Guard, string Script)
{
    private const string Mark = "# guard: ";

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Escape> All { get; } =
    [
        .. Directory
            .EnumerateFiles(RepositoryFolder.PathOf("tests/Ossature.Compiler.Sandbox.Tests/Escapes"))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static Escape Read(string path)
    {
        var text = File.ReadAllText(path);
        var first = text.Split('\n')[0];
        Assert.StartsWith(Mark.TrimEnd(), first);
        return new(Path.GetFileNameWithoutExtension(path), first[Mark.TrimEnd().Length..].Trim(), text);
    }
}

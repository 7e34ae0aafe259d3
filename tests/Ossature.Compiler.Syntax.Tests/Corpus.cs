using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Syntax.Tests;

/// <summary>Specifications from real projects, byte for byte.</summary>
internal static class Corpus
{
    private static string Folder => RepositoryFolder.PathOf("tests/Ossature.Compiler.Syntax.Tests/Corpus");

    /// <summary>Paths of the files with an ending, relative to the corpus.</summary>
    public static TheoryData<string> Files(string ending) =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*" + ending, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));
}

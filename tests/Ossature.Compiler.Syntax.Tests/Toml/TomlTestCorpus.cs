using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Syntax.Tests.Toml;

/// <summary>The files of the toml-test suite that belong to TOML 1.0.0.</summary>
internal static class TomlTestCorpus
{
    private static readonly string Folder = RepositoryFolder.PathOf("tests/Ossature.Compiler.Syntax.Tests/Corpus/toml-test/");

    public static IEnumerable<string> Valid => Files("valid/");

    public static IEnumerable<string> Invalid => Files("invalid/");

    public static byte[] Read(string name) => File.ReadAllBytes(Folder + name);

    private static IEnumerable<string> Files(string start) =>
        File.ReadLines(Folder + "files-toml-1.0.0")
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(".toml", StringComparison.Ordinal));
}

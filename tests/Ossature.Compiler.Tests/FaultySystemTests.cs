using System.Text.RegularExpressions;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

/// <summary>Systems with many mistakes: each line says in a comment which errors and warnings it must have.</summary>
public sealed partial class FaultySystemTests
{
    private static string Folder => RepositoryFolder.PathOf("tests/Ossature.Compiler.Tests/Faulty");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.sds").Select(path => Path.GetFileNameWithoutExtension(path)!).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_line_has_the_errors_and_warnings_that_it_names(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{name}.sds"));
        var disk = new VirtualDisk();
        disk.WriteText($"/p/{name}.sds", text);

        var found = SpecWorkspace
            .OpenSpecs(disk, [$"/p/{name}.sds"])
            .Compilation.GetDiagnostics()
            .Where(its => its.Severity >= DiagnosticSeverity.Warning)
            .Select(its => (its.Location.Start.Line, its.Code));

        var expected = text.Split('\n')
            .SelectMany((line, at) => Code().Matches(Comment().Match(line).Value).Select(code => (at + 1, code.Value)));
        Assert.Equal(Lines(expected), Lines(found));
    }

    private static string Lines(IEnumerable<(int Line, string Code)> found) =>
        string.Join('\n', found.Order().Select(its => $"{its.Line}: {its.Code}"));

    [GeneratedRegex("-- OSS.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("OSS[0-9]{4}")]
    private static partial Regex Code();
}

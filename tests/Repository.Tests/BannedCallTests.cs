using System.Diagnostics;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

public sealed class BannedCallTests
{
    /// <summary>Each line breaks one rule of <c>src/</c>.</summary>
    private const string Broken = """
        namespace Probe;
        internal static class Broken
        {
            internal static object Clock() => System.DateTime.Now;
            internal static object Culture(string text) => text.StartsWith("x");
            internal static object Parse(string text) => int.Parse(text);
            internal static object Disk(string path) => System.IO.File.ReadAllText(path);
            internal static object Folder() => System.Environment.CurrentDirectory;
            internal static object Network() => new System.Net.Http.HttpClient();
        }
        """;

    [Fact]
    public void What_is_banned_in_the_sources_does_not_compile()
    {
        using var probe = new TempProject();
        foreach (var file in Clone.Files.Where(IsBuildSetting))
        {
            probe.Write(file, Clone.Read(file));
        }

        probe.Write("src/Probe/Probe.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        probe.Write("src/Probe/Broken.cs", Broken);

        var printed = Build(probe.PathOf("src/Probe"));

        Assert.Contains("error RS0030: The symbol 'DateTime.Now'", printed, StringComparison.Ordinal);
        Assert.Contains("error CA1310", printed, StringComparison.Ordinal);
        Assert.Contains("error RS0030: The symbol 'int.Parse(string)'", printed, StringComparison.Ordinal);
        Assert.Contains("error RS0030: The symbol 'File'", printed, StringComparison.Ordinal);
        Assert.Contains("error RS0030: The symbol 'Environment.CurrentDirectory'", printed, StringComparison.Ordinal);
        Assert.Contains("error RS0030: The symbol 'System.Net.Http'", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_opens_connections_although_its_project_may_not() =>
        Assert.Equal(
            ["src/Ossature.Compiler.Incremental/Remote/HttpStore.cs"],
            Lifting(
                Clone
                    .Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal))
                    .Select(path => (path, Clone.Read(path)))
            )
        );

    [Fact]
    public void A_file_that_lifts_a_ban_is_found() =>
        Assert.Equal(["b.cs"], Lifting([("a.cs", "class A;"), ("b.cs", "#pragma warning disable RS0030\nclass B;")]));

    /// <summary>Files and settings that switch the ban off.</summary>
    private static IEnumerable<string> Lifting(IEnumerable<(string Path, string Text)> files) =>
        files.Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal)).Select(file => file.Path);

    private static bool IsBuildSetting(string path) =>
        path.StartsWith("eng/BannedSymbols", StringComparison.Ordinal)
        || path is "Directory.Build.props" or "Directory.Packages.props" or "global.json" or ".editorconfig"
        || path is "src/Directory.Build.props" or "src/.editorconfig";

    private static string Build(string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["build", folder, "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"]
        )
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var printed = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        Assert.NotEqual(0, build.ExitCode);
        return printed;
    }
}

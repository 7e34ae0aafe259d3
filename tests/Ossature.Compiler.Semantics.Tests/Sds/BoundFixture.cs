using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds;

/// <summary>Parses, declares and binds SDS for tests.</summary>
internal static class BoundFixture
{
    public static (BoundSystem System, DiagnosticBag Diagnostics) Bind(params IEnumerable<SourceText> sources)
    {
        var diagnostics = new DiagnosticBag();
        var files = new List<SdsFile>();
        foreach (var source in sources)
        {
            var tree = SdsSyntaxTree.Parse(source);
            diagnostics.AddRange(tree.Problems);
            files.Add(SdsDeclarer.Declare(tree, diagnostics));
        }

        return (SystemBinder.Bind(files, diagnostics), diagnostics);
    }

    /// <summary>Fails unless the files have exactly the diagnostics that they are annotated with. OSS2108 is left aside: most have no specs.</summary>
    /// <param name="files">The files.</param>
    /// <param name="codes">The groups of codes that count; the manifest's, where nothing else is said.</param>
    public static void Reports(string files, string codes = "OSS20 OSS21 OSS24")
    {
        var groups = codes.Split(' ');
        var fixture = Fixture.Parse(files, "specs/example.sds");
        var (_, diagnostics) = Bind(fixture.Files.Select(file => file.Source));
        fixture.AssertDiagnostics(
            diagnostics.Where(diagnostic => groups.Contains(diagnostic.Code[..5]) && diagnostic.Code != "OSS2108")
        );
    }
}

using Ossature.Compiler.Diagnostics.Fixing;
using Ossature.Compiler.Diagnostics.Rendering;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Fuzz.Checking;

/// <summary>Has the whole compiler look at a file that stands in a project with sound ones.</summary>
internal static class ProjectCheck
{
    private const int MostFixes = 20;

    /// <summary>A project without a problem.</summary>
    public static readonly SpecCompilation Sound = new[] { "ossature.toml", "specs/shop.smd", "specs/shop.amd", "specs/shop.vmd" }
        .Select(Seed)
        .Aggregate(SpecCompilation.Empty, (compilation, source) => compilation.WithText(source));

    /// <summary>The same with a system, one module of which has no spec yet.</summary>
    private static readonly SpecCompilation WithSystem = Sound.WithText(Seed("specs/bakery.sds"));

    private static SourceText Seed(string path) =>
        SourceText.FromBytes(path, File.ReadAllBytes(RepositoryFolder.PathOf("tests/Fuzz/Seeds/project/" + path)));

    /// <summary>Asks everything that a command asks of a compilation.</summary>
    public static void AssertHolds(SyntaxTree tree)
    {
        var compilation = (IsPartOfSystem(tree) ? WithSystem : Sound).WithTree(tree);
        var diagnostics = compilation.GetDiagnostics();
        TreeProperties.AssertHold(tree.Source, diagnostics.Where(diagnostic => diagnostic.Location.Source == tree.Source));
        _ = compilation.Graph.Levels.Length + compilation.Signatures.Count;
        foreach (var diagnostic in diagnostics)
        {
            _ = TextRenderer.Render(diagnostic);
        }

        _ = JsonRenderer.Render(diagnostics);
        _ = SarifRenderer.Render(diagnostics);
        AssertFixesEnd(compilation, tree.Source.Length + MostFixes);
    }

    /// <summary>Whether a file belongs to a system that it does not declare itself.</summary>
    private static bool IsPartOfSystem(SyntaxTree tree) =>
        tree is SdsSyntaxTree file && !file.Document.Declarations.OfType<SystemSyntax>().Any();

    /// <summary>What is fixed needs no fix of the fix for ever; where one fault at a time is told, every character may need a round.</summary>
    private static void AssertFixesEnd(SpecCompilation compilation, int most)
    {
        for (var round = 0; Fixes.Apply(compilation.GetDiagnostics()) is { IsEmpty: false } changed; round++)
        {
            if (round == most)
            {
                throw new TestFailure($"After {most} rounds of fixes {changed[0].Fixed[0]} wants to be fixed again.");
            }

            compilation = changed.Aggregate(compilation, (fixing, file) => fixing.WithText(file.After));
        }
    }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Declare;
using Ossature.Compiler.Semantics.Declare.Verification;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;
using Ossature.Compiler.Syntax.Amd;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

/// <summary>Parses and declares single files for tests.</summary>
internal static class Declared
{
    public static (SpecSymbol? Spec, DiagnosticBag Diagnostics) Smd(SourceText source)
    {
        var tree = SmdSyntaxTree.Parse(source);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(tree.Problems);
        return (SmdDeclarer.Declare(tree, diagnostics), diagnostics);
    }

    public static (ArchitectureSymbol? Architecture, DiagnosticBag Diagnostics) Amd(SourceText source)
    {
        var tree = AmdSyntaxTree.Parse(source);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(tree.Problems);
        return (AmdDeclarer.Declare(tree, diagnostics), diagnostics);
    }

    public static (VerificationSymbol? Verification, DiagnosticBag Diagnostics) Vmd(SourceText source)
    {
        var tree = VmdSyntaxTree.Parse(source);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(tree.Problems);
        return (VmdDeclarer.Declare(tree, diagnostics), diagnostics);
    }

    /// <summary>The symbol of a file that has nothing wrong with it.</summary>
    public static VerificationSymbol Verification(string vmd)
    {
        var (verification, diagnostics) = Vmd(SourceText.From("specs/example.vmd", vmd));
        Assert.Empty(diagnostics);
        return verification!;
    }

    /// <summary>Fails unless the file has exactly the diagnostics that it is annotated with; gives what it declares all the same.</summary>
    public static VerificationSymbol? Reports(string vmd)
    {
        var fixture = Fixture.Parse(vmd, "specs/example.vmd");
        var (verification, diagnostics) = Vmd(fixture.Files[0].Source);
        var dump = fixture.Annotate(diagnostics);
        fixture.AssertDiagnostics(diagnostics);
        return verification;
    }

    /// <summary>The symbol of a file that has nothing wrong with it.</summary>
    public static SpecSymbol Spec(SampleSpec sample)
    {
        var (spec, diagnostics) = Smd(SourceText.From("specs/example.smd", sample.ToString()));
        Assert.Empty(diagnostics);
        return spec!;
    }

    /// <summary>The symbol of a file that has nothing wrong with it.</summary>
    public static ArchitectureSymbol Architecture(SampleArchitecture sample)
    {
        var (architecture, diagnostics) = Amd(SourceText.From("specs/example.amd", sample.ToString()));
        Assert.Empty(diagnostics);
        return architecture!;
    }

    /// <summary>Fails unless the file has exactly the diagnostics that it is annotated with; gives what it declares all the same.</summary>
    public static SpecSymbol? Reports(SampleSpec sample)
    {
        var fixture = Fixture.Parse(sample.ToString());
        var (spec, diagnostics) = Smd(fixture.Files[0].Source);
        fixture.AssertDiagnostics(diagnostics);
        return spec;
    }

    /// <summary>Fails unless the file has exactly the diagnostics that it is annotated with; gives what it declares all the same.</summary>
    public static ArchitectureSymbol? Reports(SampleArchitecture sample)
    {
        var fixture = Fixture.Parse(sample.ToString(), "specs/example.amd");
        var (architecture, diagnostics) = Amd(fixture.Files[0].Source);
        fixture.AssertDiagnostics(diagnostics);
        return architecture;
    }

    /// <summary>The characters that a location marks.</summary>
    public static string Marked(this Location location) => location.Source!.ToString(location.Span);
}

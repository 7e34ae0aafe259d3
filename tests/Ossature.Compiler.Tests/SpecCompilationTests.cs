using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Smd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

public sealed class SpecCompilationTests
{
    private static readonly SpecCompilation Shop = SpecCompilation
        .Empty.WithText(SourceText.From("ossature.toml", Files.Configuration))
        .WithText(SourceText.From("specs/shop.smd", Files.Spec("SHOP", "STORE")))
        .WithText(SourceText.From("specs/shop.amd", Files.Architecture("SHOP", "Till", "src/Till.cs")))
        .WithText(SourceText.From("specs/store.smd", Files.Spec("STORE")));

    [Fact]
    public void A_sound_project_has_no_diagnostics()
    {
        Assert.Equal("", string.Join('\n', Shop.GetDiagnostics()));
        Assert.Equal("greeter", Shop.Options.Project.Name);
        Assert.Equal(["STORE", "SHOP"], Shop.Bound.BuildOrder.Select(spec => spec.Id));
    }

    [Fact]
    public void An_edit_shares_every_tree_and_symbol_of_the_other_files()
    {
        _ = Shop.GetDiagnostics();
        var edited = Shop.WithText(SourceText.From("specs/store.smd", Files.Spec("STORE", description: "Says good day.")));

        var kept = Trees(Shop).Intersect<SyntaxTree>(Trees(edited), ReferenceEqualityComparer.Instance);
        Assert.Equal(
            ["ossature.toml", "specs/shop.amd", "specs/shop.smd"],
            kept.Select(tree => tree.Source.Path).Order(StringComparer.Ordinal)
        );
        Assert.Same(Shop.GetSymbol("SHOP")!.Symbol, edited.GetSymbol("SHOP")!.Symbol);
        Assert.Same(Shop.GetSymbol("SHOP")!.Architectures[0], edited.GetSymbol("SHOP")!.Architectures[0]);
        Assert.NotSame(Shop.GetSymbol("STORE")!.Symbol, edited.GetSymbol("STORE")!.Symbol);
        Assert.Equal("Says hello.", Shop.GetSymbol("STORE")!.Symbol.Requirements[0].Description);
        Assert.Equal("Says good day.", edited.GetSymbol("STORE")!.Symbol.Requirements[0].Description);
    }

    [Fact]
    public void The_tree_that_is_given_is_the_tree_that_is_kept()
    {
        var tree = SmdSyntaxTree.Parse(SourceText.From("specs/store.smd", Files.Spec("STORE")));

        var first = Shop.WithTree(tree);

        Assert.Contains(tree, first.SyntaxTrees);
        Assert.Same(first, first.WithTree(tree));
    }

    [Fact]
    public void The_same_text_again_gives_the_same_compilation() =>
        Assert.Same(Shop, Shop.WithText(SourceText.From("specs/store.smd", Files.Spec("STORE"))));

    [Fact]
    public void A_file_can_be_taken_out()
    {
        var diagnostic = Assert.Single(Shop.WithoutFile("specs/store.smd").GetDiagnostics());

        Assert.Equal("OSS1301", diagnostic.Code);
        Assert.Equal(("specs/shop.smd", 5), (diagnostic.Location.Path, diagnostic.Location.Start.Line));
    }

    [Fact]
    public void An_edit_of_prose_leaves_every_signature_equal()
    {
        var edited = Shop.WithText(SourceText.From("specs/store.smd", Files.Spec("STORE", description: "Says\nsomething else.")));

        Assert.Equal(Shop.Signatures, edited.Signatures);
        Assert.NotEqual(
            Shop.Signatures["SHOP"],
            Shop.WithText(
                SourceText.From("specs/shop.amd", Files.Architecture("SHOP", "Till", "src/Till.cs", "Other"))
            ).Signatures["SHOP"]
        );
    }

    [Fact]
    public void The_project_decides_how_much_a_diagnostic_weighs()
    {
        var broken = Shop.WithoutFile("specs/store.smd");

        Assert.True(broken.HasErrors);
        Assert.False(broken.WithText(SourceText.From("ossature.toml", Severity("warning"))).HasErrors);
        Assert.Empty(broken.WithText(SourceText.From("ossature.toml", Severity("off"))).GetDiagnostics());

        static string Severity(string severity) => Files.Configuration + $"\n[diagnostics]\nOSS1301 = \"{severity}\"\n";
    }

    [Fact]
    public void An_unreadable_id_does_not_make_what_refers_to_it_unknown()
    {
        var broken = Shop.WithText(
            SourceText.From("specs/store.smd", Files.Spec("STORE").Replace("id: STORE\n", "", StringComparison.Ordinal))
        );

        Assert.All(broken.GetDiagnostics(), diagnostic => Assert.Equal("specs/store.smd", diagnostic.Location.Path));
        Assert.True(broken.HasErrors);
    }

    [Fact]
    public void Nothing_is_known_of_an_empty_compilation_and_that_is_said() =>
        Assert.Equal("OSS1392", Assert.Single(SpecCompilation.Empty.GetDiagnostics()).Code);

    private static IEnumerable<SyntaxTree> Trees(SpecCompilation compilation) => compilation.SyntaxTrees;
}

using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

/// <summary>What an edit makes a compilation do, read from the log of what it did.</summary>
public sealed class IncrementalTests
{
    private readonly RunLog log = new();
    private SpecWorkspace workspace;

    public IncrementalTests()
    {
        var disk = new VirtualDisk();
        disk.WriteText("/p/ossature.toml", Files.Configuration);
        disk.WriteText("/p/specs/store.smd", Files.Spec("STORE"));
        disk.WriteText("/p/specs/store.amd", Files.Architecture("STORE", "Shelf", "src/Shelf.cs"));
        disk.WriteText("/p/specs/shop.smd", Files.Spec("SHOP", "STORE"));
        disk.WriteText("/p/specs/shop.amd", Files.Architecture("SHOP", "Till", "src/Till.cs"));
        disk.WriteText("/p/specs/town.smd", Files.Spec("TOWN", "SHOP"));
        workspace = SpecWorkspace.Open(disk, "/p", step => log.Add($"{step}"));
        Assert.Empty(workspace.Compilation.GetDiagnostics());
        log.ShouldBeInAnyOrder(
            "parsed ossature.toml",
            "declared ossature.toml",
            "parsed specs/store.smd",
            "declared specs/store.smd",
            "parsed specs/store.amd",
            "declared specs/store.amd",
            "parsed specs/shop.smd",
            "declared specs/shop.smd",
            "parsed specs/shop.amd",
            "declared specs/shop.amd",
            "parsed specs/town.smd",
            "declared specs/town.smd",
            "bound STORE",
            "bound SHOP",
            "bound TOWN"
        );
    }

    [Fact]
    public void Prose_is_the_business_of_its_own_specification_only()
    {
        Edit("specs/store.smd", Files.Spec("STORE", description: "Says good day."));

        log.ShouldBeInAnyOrder("parsed specs/store.smd", "declared specs/store.smd", "bound STORE");
    }

    [Fact]
    public void A_changed_signature_concerns_those_that_name_it_and_stops_there()
    {
        Edit("specs/store.amd", Files.Architecture("STORE", "Shelf", "src/Shelf.cs", "Other"));

        log.ShouldBeInAnyOrder("parsed specs/store.amd", "declared specs/store.amd", "bound STORE", "bound SHOP");
    }

    [Fact]
    public void What_is_put_back_is_bound_for_itself_again()
    {
        var (before, after) = (
            Files.Architecture("STORE", "Shelf", "src/Shelf.cs"),
            Files.Architecture("STORE", "Shelf", "src/Shelf.cs") + "\n"
        );
        Edit("specs/store.amd", after);
        Edit("specs/store.amd", before);

        log.ShouldBeInAnyOrder([
            .. Enumerable
                .Repeat(new[] { "parsed specs/store.amd", "declared specs/store.amd", "bound STORE" }, 2)
                .SelectMany(x => x),
        ]);
    }

    [Fact]
    public void A_file_that_comes_or_goes_concerns_those_that_name_it()
    {
        workspace = workspace.WithoutFile("specs/shop.smd");
        Assert.Equal(["OSS1304", "OSS1301"], Codes());
        log.ShouldBeInAnyOrder("bound TOWN");

        Edit("specs/shop.smd", Files.Spec("SHOP", "STORE"));
        log.ShouldBeInAnyOrder("parsed specs/shop.smd", "declared specs/shop.smd", "bound SHOP", "bound TOWN");
    }

    [Fact]
    public void The_configuration_binds_nothing_anew_unless_binding_reads_what_changed()
    {
        Edit("ossature.toml", Files.Configuration + "# a comment\n");
        log.ShouldBeInAnyOrder("parsed ossature.toml", "declared ossature.toml");

        Edit("ossature.toml", Files.Configuration + "[test]\nrequire_coverage = true\n");
        log.ShouldBeInAnyOrder("parsed ossature.toml", "declared ossature.toml", "bound SHOP", "bound STORE", "bound TOWN");
    }

    [Fact]
    public void Edits_that_nobody_asked_about_cost_nothing_between()
    {
        for (var i = 0; i < 10; i++)
        {
            workspace = workspace.WithText("specs/store.smd", Files.Spec("STORE", description: $"Says {i}."));
        }

        log.ShouldBe();
        Assert.Empty(Codes());
        log.ShouldBeInAnyOrder("parsed specs/store.smd", "declared specs/store.smd", "bound STORE");
    }

    [Fact]
    public void The_same_question_again_does_nothing()
    {
        _ = (Codes(), workspace.Compilation.Graph, workspace.Compilation.Signatures);

        log.ShouldBe();
    }

    private void Edit(string path, string text)
    {
        workspace = workspace.WithText(path, text);
        Assert.Empty(Codes());
    }

    private IEnumerable<string> Codes() => workspace.Compilation.GetDiagnostics().Select(diagnostic => diagnostic.Code);
}

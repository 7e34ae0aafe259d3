using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

/// <summary>What an edit of SDS makes a compilation bind, and that it says what a new one would.</summary>
public sealed class SystemIncrementalTests
{
    private const string Manifest = """
        system town v1.0 {
          modules: 3
        }

        module store {
          owns: [Shelf]
          exposes: [Shelf, shelf.cleared]
          boundary: store-service
        }

        module shop {
          owns: [Till]
          exposes: [Till]
          consumes: [store/Shelf, store/shelf.cleared]
          boundary: shop-service
        }

        module office {
          owns: [Ledger]
          consumes: [shop/Till]
          boundary: office-service
        }

        contract store <-> shop {
          Shelf.slots >= 0 @always
        }
        """;

    private readonly RunLog log = new();
    private readonly VirtualDisk disk = new();
    private SpecWorkspace workspace;

    public SystemIncrementalTests()
    {
        disk.WriteText("/p/ossature.toml", Files.Configuration);
        disk.WriteText("/p/specs/town.sds", Manifest);
        disk.WriteText("/p/specs/store.sds", Store());
        disk.WriteText(
            "/p/specs/shop.sds",
            Section("shop", "Till", "shelf: -> store/Shelf", "on store/shelf.cleared {\n  >> delete till\n}")
        );
        disk.WriteText("/p/specs/office.sds", Section("office", "Ledger", "till: -> shop/Till"));
        workspace = SpecWorkspace.Open(disk, "/p", step => log.Add($"{step}"));
        _ = workspace.Compilation.GetDiagnostics();
        log.Take();
    }

    [Fact]
    public void An_edit_in_a_clause_binds_its_module()
    {
        Edit("specs/store.sds", Store(least: 1));

        log.ShouldBeInAnyOrder("parsed specs/store.sds", "declared specs/store.sds", "bound store");
    }

    [Fact]
    public void What_others_may_see_concerns_those_that_consume_it_and_whom_they_pass_it_on_to()
    {
        Edit("specs/store.sds", Store(field: "note: string?"));

        log.ShouldBeInAnyOrder("parsed specs/store.sds", "declared specs/store.sds", "bound store", "bound shop", "bound office");
    }

    [Fact]
    public void What_nobody_consumes_concerns_nobody()
    {
        Edit(
            "specs/office.sds",
            Section("office", "Ledger", "till: -> shop/Till", "error closed: 409 {\n  message: \"closed\"\n}")
        );

        log.ShouldBeInAnyOrder("parsed specs/office.sds", "declared specs/office.sds", "bound office");
    }

    [Fact]
    public void An_edit_of_a_contract_binds_no_module()
    {
        Edit("specs/town.sds", Manifest.Replace(">= 0", ">= 1", StringComparison.Ordinal));

        log.ShouldBeInAnyOrder("parsed specs/town.sds", "declared specs/town.sds");
    }

    [Fact]
    public void What_only_a_contract_calls_is_not_unused_any_more()
    {
        Edit("specs/store.sds", Store(rest: "action sweep(shelf) {\n  >> delete shelf\n}"));
        Assert.Contains(workspace.Compilation.GetDiagnostics(), its => its.Code == "OSS2534");
        log.Take();

        Edit("specs/town.sds", Manifest.Replace(">= 0 @always", ">= 0 @always\n  ! Shelf.slots > 9 => sweep(shelf)"));

        log.ShouldBeInAnyOrder("parsed specs/town.sds", "declared specs/town.sds");
        Assert.DoesNotContain(workspace.Compilation.GetDiagnostics(), its => its.Code == "OSS2534");
    }

    [Fact]
    public void What_the_manifest_declares_concerns_everyone()
    {
        Edit("specs/town.sds", Manifest.Replace("exposes: [Till]", "exposes: [Till, till.opened]", StringComparison.Ordinal));

        log.ShouldBeInAnyOrder("parsed specs/town.sds", "declared specs/town.sds", "bound store", "bound shop", "bound office");
    }

    private void Edit(string path, string text)
    {
        workspace = workspace.WithText(path, text);
        var found = workspace.Compilation.GetDiagnostics();
        disk.WriteText($"/p/{path}", text);
        var anew = SpecWorkspace.Open(disk, "/p").Compilation;
        Assert.Equal(
            anew.GetDiagnostics().Select(its => $"{its.Location.Start} {its}"),
            found.Select(its => $"{its.Location.Start} {its}")
        );
        Assert.Equal(Clauses(anew), Clauses(workspace.Compilation));
    }

    private static IEnumerable<string> Clauses(SpecCompilation compilation) =>
        compilation.DescribedSystem!.Clauses.Select(its =>
            $"{its.Spec} {its.Location.Start} {its.Declaration}: {its.Text} {its.Status} {its.Reason}"
        );

    private static string Store(int least = 0, string field = "", string rest = "") =>
        Section(
            "store",
            "Shelf",
            $"slots: int 0..90\n  {field}",
            $"event shelf.cleared {{\n  ref: Shelf.id\n  ~ trigger when slots = 0\n}}\n\ninvariant {{\n  Shelf.slots >= {least}\n}}\n\n{rest}"
        );

    private static string Section(string module, string entity, string field, string rest = "") =>
        $$"""
            spec {{module}} v1.0 {
              description: "the {{module}}"
            }

            entity {{entity}} {
              id: uuid @immutable
              {{field}}
            }

            {{rest}}
            """;
}

using Ossature.Compiler.Semantics.Sds.Signatures;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Signatures;

public sealed class ModuleDigestsTests
{
    private const string Manifest = """
        system s v1.0 {}
        module shop {
          owns: [Order, Line]
          exposes: [order.paid, Line]
          boundary: shop-service
        }

        """;

    private const string Section = """
        spec shop v1.0 {}
        entity Order {
          id: uuid @immutable
          total: decimal 0.00..*
          status: [open, paid]
        }
        entity Line {
          id: uuid @immutable
          size: {x: int 1..9, y: int?}
          state: Order.status
        }
        edge Order -> Line {1:many}
        error gone: 410 {
          message: "gone"
        }
        event order.paid {
          ref: Order.id
          payload: {total: Order.total}
        }
        action pay(order) {
          >> set Order(paid)
        }
        api POST /orders/{id}/pay {
          in: {note: string?}
          out: Order
          ! status != open => gone; rollback
          >> pay(order)
        }
        invariant {
          Order.total >= 0
        }
        invariant {
          Line.id = Line.id
        }

        """;

    private static readonly (string Name, string Full, string? Signature)[] All = Digests(Manifest + Section);

    [Fact]
    public void Every_declaration_has_a_name_of_its_own() =>
        Assert.Equal(
            [
                "spec shop",
                "entity Order",
                "entity Line",
                "edge Order -> Line",
                "error gone",
                "event order.paid",
                "action pay",
                "api POST /orders/{id}/pay",
                "invariant",
                "invariant~2",
            ],
            Of(Manifest + Section).Declarations.Select(its => its.Name)
        );

    [Fact]
    public void Layout_and_comments_change_nothing()
    {
        var other = (Manifest + Section)
            .Replace("  id: uuid", "\n  -- what it is called\n    id :  uuid", StringComparison.Ordinal)
            .Replace("{x: int 1..9, y: int?}", "{\n    x: int 1..9 -- wide\n    y: int?\n  }", StringComparison.Ordinal)
            .Replace("! status != open => gone", "! status != open\n    => gone", StringComparison.Ordinal);
        Assert.Equal(All, Digests(other));
        Assert.Equal(Of(Manifest + Section).Boundary, Of(other).Boundary);
    }

    [Fact]
    public void The_place_of_a_declaration_changes_nothing()
    {
        var at = Section.IndexOf("entity Line", StringComparison.Ordinal);
        var end = Section.IndexOf("edge", StringComparison.Ordinal);
        var moved = Section[..at] + Section[end..] + Section[at..end];
        Assert.NotEqual(All.Select(its => its.Name), Digests(Manifest + moved).Select(its => its.Name));
        Assert.Equal(All.Order(), Digests(Manifest + moved).Order());
    }

    [Theory]
    [InlineData("total: decimal 0.00..*", "total: decimal 0.00..9.99", "entity Order, event order.paid", "entity Order")]
    [InlineData("status: [open, paid]", "status: [open, paid] default open", "entity Order", "")]
    [InlineData("status: [open, paid]", "status: [open, paid, late]", "entity Order", "entity Order, entity Line")]
    [InlineData("410", "404", "error gone", "error gone")]
    [InlineData("\"gone\"", "\"it is gone\"", "error gone", "")]
    [InlineData("pay(order) {", "pay(order, note: string) {", "action pay", "action pay")]
    [InlineData(">> set Order(paid)", ">> set Order(open)", "action pay", "")]
    [InlineData("gone; rollback", "gone", "api POST /orders/{id}/pay", "")]
    [InlineData("gone; rollback", "409", "api POST /orders/{id}/pay", "api POST /orders/{id}/pay")]
    [InlineData("status != open", "status = paid", "api POST /orders/{id}/pay", "")]
    [InlineData("note: string?", "note: string", "api POST /orders/{id}/pay", "api POST /orders/{id}/pay")]
    [InlineData("out: Order", "out: [Order]", "api POST /orders/{id}/pay", "api POST /orders/{id}/pay")]
    [InlineData("{1:many}", "{1:1}", "edge Order -> Line", "")]
    [InlineData("Order.total >= 0", "Order.total >= 1", "invariant", "")]
    public void A_change_concerns_what_says_it_and_what_relies_on_it(string before, string after, string full, string signatures)
    {
        var now = Digests(Manifest + Section.Replace(before, after, StringComparison.Ordinal));
        var texts = now.Zip(All).Where(pair => pair.First.Full != pair.Second.Full).Select(pair => pair.First.Name);
        var changed = now.Zip(All).Where(pair => pair.First.Signature != pair.Second.Signature).Select(pair => pair.First.Name);
        // An entity that an event takes a type from is not named in its text.
        Assert.Equal(full.Replace(", event order.paid", "", StringComparison.Ordinal), string.Join(", ", texts));
        Assert.Equal(
            full.Contains("event", StringComparison.Ordinal) ? $"{signatures}, event order.paid" : signatures,
            string.Join(", ", changed)
        );
    }

    [Theory]
    [InlineData("y: int?", "y: int", true)]
    [InlineData("status: [open, paid]", "status: [open, paid, late]", true)]
    [InlineData("total: Order.total", "total: int", true)]
    [InlineData("shop-service", "shop-server", true)]
    [InlineData("exposes: [order.paid, Line]", "exposes: [order.paid]", true)]
    [InlineData("exposes: [order.paid, Line]", "exposes: [Line, order.paid]", false)]
    [InlineData("status: [open, paid]", "status: [open, paid]\n  note: string", false)]
    [InlineData("message: \"gone\"", "message: \"it is gone\"", false)]
    public void The_boundary_is_what_other_modules_see(string before, string after, bool isOther)
    {
        var text = Manifest + Section;
        Assert.Contains(before, text, StringComparison.Ordinal);
        Assert.Equal(
            isOther,
            Of(text).Boundary.Digest != Of(text.Replace(before, after, StringComparison.Ordinal)).Boundary.Digest
        );
    }

    [Fact]
    public void A_module_without_a_section_has_a_boundary()
    {
        var digests = Of(Manifest);
        Assert.Empty(digests.Declarations);
        Assert.Equal("module shop\nboundary shop-service\nentity Line\nevent order.paid\n", digests.Boundary.Text);
        Assert.Equal("module shop", digests.Module.Name);
        Assert.Equal(digests.Module, digests[digests.Module.Node]);
    }

    private static ModuleDigests Of(string text)
    {
        var (system, _) = BoundFixture.Bind(SourceText.From("specs/shop.sds", text));
        return ModuleDigests.Of(system.FindModule("shop")!, system.FindSpec("shop"));
    }

    private static (string Name, string Full, string? Signature)[] Digests(string text) =>
        [.. Of(text).Declarations.Select(its => (its.Name, its.Full.Hex, its.Signature?.Digest.Hex))];
}

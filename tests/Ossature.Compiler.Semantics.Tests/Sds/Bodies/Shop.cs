using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>A shop whose entities are there already: tests write what happens in it.</summary>
internal static class Shop
{
    private const string Frame = """
        system s v1.0 {}
        module shop {
          owns: [Product, Cart, CartItem, Order, OrderLine, Payment]
          exposes: [order.done]
          consumes: [depot/Parcel, depot/parcel.sent]
          boundary: shop-service
        }
        module depot {
          owns: [Parcel]
          exposes: [Parcel, parcel.sent]
          boundary: depot-service
        }
        spec depot v1.0 {}
        entity Parcel {
          id: uuid @immutable
          order: uuid
          weight: int
          status: [packed, sent]
        }
        event parcel.sent {
          ref: Parcel.id
          payload: {order, weight}
        }
        spec shop v1.0 {}
        entity Product {
          id: uuid @immutable
          name: string
          price: decimal
          stock: int 0..*
        }
        entity Cart {
          id: uuid @immutable
          user: uuid
          status: [open, bought]
        }
        entity CartItem {
          id: uuid @immutable
          product: -> Product
          qty: int 1..9
        }
        entity Order {
          id: uuid @immutable
          user: uuid
          number: int @auto @immutable
          total: decimal @computed
          note: string?
          status: [open, paid, shipped, cancelled]
        }
        entity OrderLine {
          id: uuid @immutable
          product: -> Product
          qty: int
          price: decimal @snapshot(Product.price)
        }
        entity Payment {
          id: uuid @immutable
          amount: decimal
          status: [pending, captured, refunded]
        }
        edge Cart -> CartItem {1:many}
        edge Order -> OrderLine {1:many}
        edge Order -> Payment {1:1}
        machine Order.status {
          open -> paid -> shipped
          open -> cancelled
          paid -> cancelled
        }
        machine Payment.status {
          pending -> captured -> refunded
        }

        """;

    /// <summary>Fails unless the shop, with some more declarations, has exactly the diagnostics about bodies that it is annotated with.</summary>
    public static void Reports(string declarations)
    {
        var fixture = Fixture.Parse(Frame + declarations, "shop.sds");
        var (_, diagnostics) = BoundFixture.Bind(fixture.Files.Select(file => file.Source));
        fixture.AssertDiagnostics(diagnostics.Where(IsAboutBodies));
    }

    /// <summary>The shop with some more declarations.</summary>
    public static BoundSpec Bind(string declarations) => Bind(declarations, out _);

    /// <summary>The shop with some more declarations, and what is said about them.</summary>
    public static BoundSpec Bind(string declarations, out DiagnosticBag diagnostics)
    {
        (var system, diagnostics) = BoundFixture.Bind(SourceText.From("shop.sds", Frame + declarations));
        return system.Specs.Single(spec => spec.Module == "shop");
    }

    /// <summary>The steps of one api, printed.</summary>
    public static string[] StepsOf(string api) =>
        [
            .. Bind(api, out var diagnostics)
                .Apis.Single()
                .Body.Lines.OfType<StepLine>()
                .Select(line =>
                    line.Step is { } step
                        ? RecordText.Print(step)
                        : $"{line.Clause.Text}: {string.Join(", ", diagnostics.Select(its => its.ToString()))}"
                ),
        ];

    private static bool IsAboutBodies(Diagnostic diagnostic) =>
        (diagnostic.Code is "OSS2017" or "OSS2130" || diagnostic.Code[..5] is "OSS25" or "OSS26")
        && diagnostic.Location.Span.Start >= Frame.IndexOf("spec shop", StringComparison.Ordinal);
}

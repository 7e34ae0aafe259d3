using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Resolution;

/// <summary>Binds one clause of a small shop.</summary>
internal static class ClauseFixture
{
    private const string Shop = """
        system shop v1.0 {}
        module shop {
          owns: [Product, Cart, CartItem, Order, OrderLine, InvoiceLine, Payment, Coupon, Shelf, Board, Move]
          boundary: shop-service
        }
        spec shop v1.0 {}
        entity Product {
          id: uuid
          name: string 1..80
          price: decimal 0.01..999.99
          stock: int 0..1000
          active: bool
          status: [draft, listed]
          details: {colour: string, size: {width: int}}
          tags: [string]
        }
        entity Cart {
          id: uuid
          user: uuid
          status: [open, checked_out]
        }
        entity CartItem {
          id: uuid
          product: -> Product
          qty: int 1..9
        }
        entity Order {
          id: uuid
          user: uuid
          placed: timestamp
          total: decimal
          number: int
          coupon: -> Coupon
          status: [pending, paid, cancelled, refunded]
        }
        entity OrderLine {
          id: uuid
          product: -> Product
          amount: int 1..9
          price: decimal
        }
        entity InvoiceLine {
          id: uuid
          weight: int
        }
        entity Payment {
          id: uuid
          sum: decimal
          made: timestamp
          status: [pending, captured, refunded]
        }
        entity Coupon {
          id: uuid
          code: string
          off: int
        }
        entity Shelf {
          id: uuid
          height: int
          width: int
        }
        entity Board {
          id: uuid
          length: int
        }
        entity Move {
          id: uuid
          from: -> Shelf
          to: -> Shelf
          tons: int
        }
        edge Cart -> CartItem {1:many}
        edge Order -> OrderLine {1:many}
        edge Order -> Payment {1:1}
        edge Shelf -> Board {1:many}
        machine Order.status {
          pending -> paid -> cancelled -> refunded
        }
        event order.shipped {
          ref: Order.id
          payload: {parcel: string}
        }

        """;

    /// <summary>What the condition of an assertion of an api is bound to, or else the code of what is wrong with it.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="api">The api: its route, and members that stand above the assertion.</param>
    public static string Condition(string condition, string api)
    {
        var (route, members) = Split(api);
        var text = $"{Shop}api {route} {{\n{members}  ! {condition} => 400\n}}\n";
        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("shop.sds", text));
        var line = system.Specs[0].Apis[0].Body.Lines.OfType<AssertionLine>().Last();
        return line.Condition is { } bound ? ClausePrinter.Print(bound) : Problem(diagnostics, line.Clause.Location);
    }

    /// <summary>What an invariant is bound to, or else the code of what is wrong with it.</summary>
    public static string Invariant(string line)
    {
        var text = $"{Shop}invariant {{\n  {line}\n}}\n";
        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("shop.sds", text));
        var clause = system.Specs[0].Invariants[0];
        return clause.Meaning switch
        {
            ConditionInvariant its => ClausePrinter.Print(its.Condition),
            ImplicationInvariant its => $"{ClausePrinter.Print(its.Premise)} => {ClausePrinter.Print(its.Conclusion)}",
            _ => Problem(diagnostics, clause.Entry.Location),
        };
    }

    /// <summary>What is said of an assertion of an api.</summary>
    public static IEnumerable<Diagnostic> Diagnose(string condition, string api)
    {
        var (route, members) = Split(api);
        var text = $"{Shop}api {route} {{\n{members}  ! {condition} => 400\n}}\n";
        var (system, diagnostics) = BoundFixture.Bind(SourceText.From("shop.sds", text));
        var place = system.Specs[0].Apis[0].Body.Lines.OfType<AssertionLine>().Last().Clause.Location;
        return diagnostics.Where(its => its.Location.Start.Line == place.Start.Line);
    }

    private static (string Route, string Members) Split(string api)
    {
        var parts = api.Split("; ");
        return (parts[0], string.Concat(parts.Skip(1).Select(part => $"  {part}\n")));
    }

    private static string Problem(DiagnosticBag diagnostics, Location clause) =>
        string.Join(
            ' ',
            diagnostics
                .Where(its => its.Location.Start.Line == clause.Start.Line)
                .Select(its => $"{its.Code} {its.Location.Source!.ToString(its.Location.Span)}")
        );
}

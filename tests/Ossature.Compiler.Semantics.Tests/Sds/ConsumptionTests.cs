namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class ConsumptionTests
{
    [Fact]
    public void Only_what_a_module_exposes_can_be_consumed() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module shop {
              owns: [Order]
              exposes: [order.paid]
              boundary: shop-service
            }

            module depot {
              owns: [Parcel]
              consumes: [
                dept/parcel.sent,
            ~   ^^^^^^^^^^^^^^^^ OSS2117 error: `consumes` names no known module: `dept/parcel.sent`
                order.paid,
            ~   ^^^^^^^^^^ OSS2117 error: `consumes` names no known module: `order.paid`
                shop/order.lost,
            ~   ^^^^^^^^^^^^^^^ OSS2118 error: `shop/order.lost` is not exposed by `shop`
                shop/Order,
            ~   ^^^^^^^^^^ OSS2118 error: `shop/Order`
                shop/order.paid
              ]
              boundary: depot-service
            }
            """
        );

    [Fact]
    public void An_exposed_event_is_of_use_to_somebody() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
            ~      ^ OSS2411
              owns: [A]
              exposes: [A, one, two, three.x, four, five]
            ~                                       ^^^^ OSS2120 info: no module consumes the exposed event `five`
              consumes: [b/*]
              boundary: a-service
            }
            module b {
              owns: [B]
              exposes: [six]
              consumes: [a/one]
              boundary: b-service
            }
            contract a <-> b {
              ! B.lost => notify two, B.five
              three.x.amount >= 0 @always
            }
            system_invariant {
              every a/four produces exactly one B
            }
            """
        );

    [Fact]
    public void A_single_module_may_expose_what_it_likes() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              exposes: [x]
              boundary: a-service
            }
            """
        );

    [Fact]
    public void A_star_stands_for_events_only() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              exposes: [A]
              boundary: a-service
            }

            module b {
              owns: [B]
              exposes: [x, y, B]
              consumes: [a/*]
            ~            ^^^ OSS2121 warning: `a/*` stands for nothing: `a` exposes no events
              boundary: b-service
            }
            module c {
              owns: [C]
              consumes: [b/x, b/*, b/B]
            ~            ^^^ OSS2125 warning: `b/x` is covered by `b/*` already
              boundary: c-service
            }
            """
        );

    [Fact]
    public void A_consumed_event_is_handled_and_a_handled_one_consumed() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              exposes: [A, x, y, long.name]
              boundary: a-service
            }
            module c {
              owns: [C]
              exposes: [p, q]
              boundary: c-service
            }

            module b {
              owns: [B]
              consumes: [a/A, a/x, a/y, a/long.name, c/*]
            ~                      ^^^ OSS2129 info: the consumed event `a/y` has no handler
              boundary: b-service
            }
            spec b v1.0 {}
            entity B {}
            event own {}
            on a/x {}
            on a/A {}
            ~  ^^^ OSS2130
            on zoo/entirely.different {}
            ~  ^^^^^^^^^^^^^^^^^^^^^^ OSS2130 error: `on zoo/entirely.different` handles an event that this module does not consume
            on a/long.nmae {}
            ~  ^^^^^^^^^^^ OSS2130 error: `on a/long.nmae` handles
            on c/p {}
            on c/r {}
            ~  ^^^ OSS2130 error: `on c/r`
            on own {}
            on b/own {}
            ~  ^^^^^ OSS2130
            spec a v1.0 {}
            entity A {}
            event x {}
            event y {}
            event long.name {}
            spec c v1.0 {}
            entity C {}
            event p {}
            event q {}
            """
        );

    [Fact]
    public void Views_do_not_go_round() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
            ~      ^ OSS2410 error: modules read each other in a cycle: a → c → b → a
              owns: [A]
              exposes: [A]
              consumes: [c/C]
              boundary: a-service
            }
            module b {
              owns: [B]
              exposes: [B]
              consumes: [a/A]
              boundary: b-service
            }
            module c {
              owns: [C]
              exposes: [C]
              consumes: [b/B]
              boundary: c-service
            }
            module d {
              owns: [D]
              exposes: [D]
              consumes: [a/A]
              boundary: d-service
            }
            """
        );

    [Fact]
    public void Events_may_go_round() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module b {
            ~      ^ OSS2411 info: events go round between a, b, c
              owns: [B]
              exposes: [y]
              consumes: [a/x]
              boundary: b-service
            }
            module a {
              owns: [A]
              exposes: [x]
              consumes: [c/*]
              boundary: a-service
            }
            module c {
              owns: [C]
              exposes: [z]
              consumes: [b/y]
              boundary: c-service
            }
            module d {
              owns: [D]
              consumes: [a/x]
              boundary: d-service
            }
            """
        );
}

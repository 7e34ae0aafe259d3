namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class OwnershipTests
{
    [Fact]
    public void An_entity_has_one_owner_and_nothing_follows_from_a_second() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A, Customer]
              boundary: a-service
            }

            module b {
              owns: [B, Customer]
            ~           ^^^^^^^^ OSS2110 error: entity `Customer` is owned by both `a` and `b`
              boundary: b-service
            }
            spec a v1.0 {}
            entity A {}
            spec b v1.0 {}
            entity B {}
            entity Customer {}
            """
        );

    [Fact]
    public void An_entity_is_owned_by_the_module_that_declares_it() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }

            spec a v1.0 {}
            entity A {}
            entity Invoice {}
            ~      ^^^^^^^ OSS2112 error: entity `Invoice` is declared in `a` but not listed in its `owns`
            spec b v1.0 {}
            entity B {}
            entity A {}
            ~      ^ OSS2113 error: entity `A` is declared in `b` but owned by `a`
            """
        );

    [Fact]
    public void What_a_module_owns_is_named_plainly() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
              owns: [Order, b/B]
            ~               ^^^ OSS2114 error: `a` owns `b/B`, but its spec does not declare it
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }
            spec a v1.0 {}
            entity Order {}
            seed {
              B {
            ~ ^ OSS2830 error: the seed names the unknown entity `B`
              }
            }
            spec b v1.0 {}
            entity B {}
            """,
            "OSS21 OSS28"
        );

    [Fact]
    public void What_a_module_owns_it_declares() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
              owns: [Order, Refund]
            ~               ^^^^^^ OSS2114 error: `a` owns `Refund`, but its spec does not declare it
              boundary: a-service
            }
            module b {
              owns: [B]
              boundary: b-service
            }
            spec a v1.0 {}
            entity Order {}
            spec b v1.0 {}
            entity B {}
            """
        );

    [Fact]
    public void An_entity_that_could_not_be_read_is_not_missed() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [Order, Refund]
              exposes: [refunded]
              boundary: a-service
            }

            spec a v1.0 {}
            entity Order {}
            entitty Refund {}
            ~ 1+7 OSS2007
            evnt refunded {}
            ~ 1+4 OSS2007
            """
        );

    [Fact]
    public void A_module_exposes_its_events_and_its_entities() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}

            module a {
              owns: [A]
              exposes: [A, order.paid, order.payed, B, b/x]
            ~                          ^^^^^^^^^^^ OSS2115 error: `order.payed` is exposed by `a` but is neither one of its events nor an entity that it owns
            ~                                       ^ OSS2115 error: `B`
            ~                                          ^^^ OSS2115 error: `b/x`
              boundary: a-service
            }
            module b {
              owns: [B]
              consumes: [a/order.payed, a/order.paid, a/A]
              boundary: b-service
            }
            spec a v1.0 {}
            entity A {}
            event order.paid {}
            spec b v1.0 {}
            entity B {}
            on a/order.paid {}
            on a/order.payed {}
            """
        );

    [Fact]
    public void Before_the_spec_is_written_what_is_no_entity_is_an_event() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module a {
              owns: [A]
              exposes: [A, Anything, b.c]
              boundary: a-service
            }
            module b {
              owns: [B]
              consumes: [a/Anything, a/b.c, a/A]
              boundary: b-service
            }
            """
        );
}

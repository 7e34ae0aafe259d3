namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>What is said about steps and outcomes that are wrong.</summary>
public sealed class StepProblemTests
{
    [Fact]
    public void Only_the_owner_of_an_entity_writes_it() =>
        Shop.Reports(
            """
            on depot/parcel.sent {
              >> set Parcel(sent)
            ~        ^^^^^^ OSS2626 error: `Parcel` is owned by `depot`, which alone may write it
              >> decrement parcel.weight by 1
            ~              ^^^^^^^^^^^^^ OSS2626
              >> create Parcel
            ~           ^^^^^^ OSS2626
              >> delete parcel
            ~           ^^^^^^ OSS2626
            }
            api POST /parcels {
            ~   ^^^^^^^^^^^^^ OSS2626
            }
            """
        );

    [Fact]
    public void States_and_fields_are_those_of_the_entity() =>
        Shop.Reports(
            """
            api POST /orders {
              out: Order
              >> create Order(opne)
            ~                 ^^^^ OSS2627 error: `opne` is no state of `Order`
              >> create OrderLine(open)
            ~                     ^^^^ OSS2627
              >> create Order(open, colour: 3)
            ~                       ^^^^^^ OSS2619
              >> create Order(open, note: "a", note: "b")
            ~                                  ^^^^ OSS2017
              >> set Order(5)
            ~              ^ OSS2627
            }
            """
        );

    [Fact]
    public void Fields_that_do_not_change_are_not_written() =>
        Shop.Reports(
            """
            api POST /orders/{id}/change {
              ! not found => 404
              >> set order.number = 7
            ~        ^^^^^^^^^^^^^^^^ OSS2631 error: `Order.number` cannot be changed
              >> set Order(paid, total: 5)
            ~        ^^^^^^^^^^^^^^^^^^^^^ OSS2631
              >> increment order.number
            ~              ^^^^^^^^^^^^ OSS2631
              >> increment order.note by 1
            ~              ^^^^^^^^^^ OSS2630 error: `order.note` is no number
              >> restore order.note
            ~            ^^^^^^^^^^ OSS2630
            }
            """
        );

    [Fact]
    public void A_get_only_reads() =>
        Shop.Reports(
            """
            action drop(order) {
              >> delete order
            }
            action drop_too(order) {
              >> drop(order)
            }
            api GET /orders/{id} {
              out: Order
              ! not found => 404
              >> set order.note = "seen"
            ~        ^^^^^^^^^^^^^^^^^^^ OSS2633 error: a `GET` must not write
              >> notify(user, email)
              >> drop_too(order)
            ~    ^^^^^^^^^^^^^^^ OSS2633
            }
            """
        );

    [Fact]
    public void An_event_that_is_emitted_is_one_of_the_module() =>
        Shop.Reports(
            """
            event order.lost {
              ref: Order.id
            }
            event order.found {
              ref: Order.id
            }
            on depot/parcel.sent {
              >> emit order.lots
            ~         ^^^^^^^^^^ OSS2515 error: there is no event `order.lots`
              >> emit parcel.sent
            ~         ^^^^^^^^^^^ OSS2519 error: the event `depot/parcel.sent` belongs to `depot`
              >> emit depot/parcel.sent
            ~         ^^^^^^^^^^^^^^^^^ OSS2519
              >> emit shop/order.found
            }
            on parcel.snet {
            ~  ^^^^^^^^^^^ OSS2130
              >> emit order.lots
            }
            """
        );

    [Fact]
    public void A_call_names_an_action_and_gives_it_all_it_takes() =>
        Shop.Reports(
            """
            action hold(order, amount) {
              >> set payment.amount = amount
            }
            api POST /orders/{id}/hold {
              ! not found => 404
              >> hodl(order, 3)
            ~    ^^^^ OSS2531 error: there is no action `hodl`
              >> hold(order)
            ~    ^^^^^^^^^^^ OSS2532 error: `hold` takes 2 argument(s), got 1
            }
            """
        );

    [Fact]
    public void Actions_that_call_each_other_never_end() =>
        Shop.Reports(
            """
            action a(order) {
            ~      ^ OSS2535 error: actions call each other in a cycle: a → b → a
              >> b(order)
            }
            action b(order) {
              >> if order.note exists: a(order)
            }
            action c(order) {
            ~      ^ OSS2535
              >> c(order)
            }
            api POST /orders/{id}/hold {
              ! not found => 404
              >> a(order)
              >> c(order)
            }
            """
        );

    [Fact]
    public void Who_is_told_and_how_is_known() =>
        Shop.Reports(
            """
            api POST /orders/{id}/tell {
              ! not found => 404
              >> notify(user + owner + admin + staff + support + depot + order, email + sms + push + webhook + inapp)
              >> notify(finance + user, email)
            ~           ^^^^^^^ OSS2516 info: the recipient `finance`
              >> notify(user, email + pigeon)
            ~                         ^^^^^^ OSS2517 warning: there is no channel `pigeon`
              >> notify user
            }
            """
        );

    [Fact]
    public void An_outcome_is_a_status_of_errors_or_a_declared_error() =>
        Shop.Reports(
            """
            error late: 409 {
              message: "late"
            }
            api POST /orders/{id}/pay {
              ! not found => 200
            ~                ^^^ OSS2502
              ! status = paid => 600
            ~                    ^^^ OSS2502
              ! status != open => lat
            ~                     ^^^ OSS2615 error: there is no error `lat`
              ! status = shipped => 409; rollback
            ~                            ^^^^^^^^ OSS2622 warning: nothing has been done yet
              >> set Order(paid)
              ! order.note empty => 409; rollback order; rollback note
              ! order.note missing => 409; rollback drawer
            ~                                       ^^^^^^ OSS2623 error: `rollback drawer`
            }
            """
        );

    [Fact]
    public void A_condition_stands_once_between_two_steps() =>
        Shop.Reports(
            """
            api POST /orders/{id}/pay {
              ! not found => 404
              ! status != open => 409
              ! status!=open => 410
            ~   ^^^^^^^^^^^^ OSS2624 warning: the condition stands above already
              >> set Order(paid)
              ! status != open => 409
            }
            """
        );

    [Fact]
    public void A_snapshot_needs_a_field_that_keeps_it() =>
        Shop.Reports(
            """
            api POST /orders {
              out: Order
              >> create Order(open)
              >> snapshot prices to OrderLines
              >> snapshot names to OrderLines
            ~    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ OSS2637 warning: `OrderLine` has no field that is a `@snapshot` of `names`
            }
            """
        );
}

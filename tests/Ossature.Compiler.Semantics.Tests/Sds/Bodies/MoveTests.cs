namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>Which states a row can be in at a step, and which moves are legal there.</summary>
public sealed class MoveTests
{
    [Fact]
    public void A_guard_says_which_states_are_left() =>
        Shop.Reports(
            """
            api POST /orders/{id}/a {
              ! not found => 404
              ! status not in [open, paid] => 409
              >> set Order(cancelled)
            }
            api POST /orders/{id}/b {
              ! not found => 404
              ! status in [shipped, cancelled] => 409
              >> set Order(shipped)
            ~              ^^^^^^^ OSS2628 error: `Order` may be in `open`, from which `shipped` is not reachable in one step
            }
            api POST /orders/{id}/c {
              ! not found => 404
              ! order.status != paid => 409
              >> set order.status = shipped
              >> set Order(cancelled)
            ~              ^^^^^^^^^ OSS2628 error: `Order` may be in `shipped`
            }
            api POST /orders/{id}/d {
              ! not found => 404
              ! status:shipped or status = cancelled => 409
              >> set Order(cancelled)
            }
            api POST /orders/{id}/e {
              ! not found => 404
              ! not (status = open or status = paid) => 409
              >> set Order(cancelled)
            }
            """
        );

    [Fact]
    public void Of_a_row_that_nobody_asked_about_nothing_is_said() =>
        Shop.Reports(
            """
            api POST /orders/{id}/a {
              ! not found => 404
              >> set Order(shipped)
            }
            api POST /orders/{id}/b {
              ! not found => 404
              >> set Order(open)
            ~              ^^^^ OSS2628 error: `Order` may be in `paid`, from which `open` is not reachable in one step
            }
            """
        );

    [Fact]
    public void What_happens_only_sometimes_leaves_both_states_possible() =>
        Shop.Reports(
            """
            api POST /orders/{id}/a {
              ! not found => 404
              ! status != open => 409
              >> if order.note exists: set Order(paid)
              >> set Order(cancelled)
            }
            api POST /orders/{id}/b {
              ! not found => 404
              ! status != open => 409
              >> if order.note exists: set Order(paid)
              >> set Order(shipped)
            ~              ^^^^^^^ OSS2628 error: `Order` may be in `open`
            }
            api POST /orders/{id}/c {
              ! not found => 404
              ! status in [shipped, cancelled] => 409
              >> if status = paid: set Order(shipped)
              >> if status = open: set Order(shipped)
            ~                                ^^^^^^^ OSS2628
            }
            """
        );

    [Fact]
    public void A_loop_a_call_and_a_step_in_prose_may_move_any_row() =>
        Shop.Reports(
            """
            action pay(order) {
              >> set Order(paid)
            }
            action praise(order) {
              >> notify(order, email)
            }
            api POST /orders/{id}/a {
              ! not found => 404
              ! status != open => 409
              >> pay(order)
              >> set Order(shipped)
            }
            api POST /orders/{id}/b {
              ! not found => 404
              ! status != open => 409
              >> praise(order)
              >> set Order(shipped)
            ~              ^^^^^^^ OSS2628
            }
            api POST /orders/{id}/c {
              ! not found => 404
              ! status != open => 409
              >> send it on its way by hand
              >> set Order(shipped)
            }
            api POST /orders/{id}/d {
              ! not found => 404
              ! status != open => 409
              >> for each order_line: set Order(paid)
              >> set Order(shipped)
            }
            """
        );

    [Fact]
    public void A_row_is_created_in_the_initial_state_and_goes_on_from_there() =>
        Shop.Reports(
            """
            api POST /orders {
              in: {amount: decimal}
              out: Order
              >> create Order(paid)
            ~                 ^^^^ OSS2629 error: `Order` must be created in `open`
              >> create Payment(pending)
              >> set Payment(captured)
              >> set Payment(captured), Payment(refunded)
              >> set Payment(pending)
            ~                ^^^^^^^ OSS2628 error: `Payment` may be in `refunded`
            }
            """
        );

    [Fact]
    public void A_call_outside_that_succeeds_moves_the_row() =>
        Shop.Reports(
            """
            api POST /payments/{id}/refund {
              ! not found => 404
              ! status != captured => 409
              >> refund payment
              ! payment fails => 402; rollback
              >> set Payment(refunded)
              >> set Payment(captured)
            ~                ^^^^^^^^ OSS2628 error: `Payment` may be in `refunded`
            }
            """
        );
}

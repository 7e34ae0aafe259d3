using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>What happens without being written (section 4.13), and what is written and used by nothing.</summary>
public sealed class ImpliedTests
{
    [Fact]
    public void An_api_without_steps_does_what_its_method_says() =>
        Shop.Reports(
            """
            api POST /orders {
            ~   ^^^^^^^^^^^^ OSS2638 info: no steps: the default effect of POST on `Order` applies
            }
            api PATCH /orders/{id} {
            ~   ^^^^^^^^^^^^^^^^^^ OSS2638
              ! not found => 404
            }
            api DELETE /orders/{id} {
            ~   ^^^^^^^^^^^^^^^^^^^ OSS2612 info: the answer 404 to `not found` is implied
            ~   ^^^^^^^^^^^^^^^^^^^ OSS2638
            }
            api POST /ping {
            ~   ^^^^^^^^^^ OSS2640 warning: the POST api has no steps
            }
            api PUT /orders/{id} {
              ! not found => 404
              >> notify(user, email)
            }
            """
        );

    [Fact]
    public void What_create_does_not_give_comes_from_somewhere() =>
        Shop.Reports(
            """
            api POST /orders/{id}/lines {
              in: {product: uuid}
              ! not found => 404
              ! product missing => 404
              >> create OrderLine
            ~           ^^^^^^^^^ OSS2641 info: `create OrderLine` leaves the required field `qty` unassigned
              >> create OrderLine(qty: 1)
              >> create Payment
            ~           ^^^^^^^ OSS2641 info: `create Payment` leaves the required field `amount` unassigned
              >> create Order
            }
            """
        );

    [Fact]
    public void Every_origin_of_a_field_is_told()
    {
        var spec = Shop.Bind(
            """
            seed {
              OrderLine.qty default: 1
            }
            api POST /orders/{id}/lines {
              in: {product: uuid, amount: decimal}
              ! not found => 404
              >> create OrderLine
              >> create Payment(amount: 3)
              >> create Order
            }
            """
        );

        Assert.Equal(
            [
                "id Generated, product Local, qty SeedDefault, price Generated",
                "id Generated, amount Given, status InitialState",
                "id Generated, user Caller, number Generated, total Generated, note Nothing, status InitialState",
            ],
            spec.Apis.Single()
                .Body.Lines.OfType<StepLine>()
                .Select(line =>
                    string.Join(", ", ((CreateStep)line.Step!).Fields.Select(its => $"{its.Field.Name} {its.Origin}"))
                )
        );
    }

    [Fact]
    public void What_nobody_uses_is_said() =>
        Shop.Reports(
            """
            error late: 409 {
            ~     ^^^^ OSS2505 warning: the error `late` is never raised
              message: "late"
            }
            error gone: 410 {
              message: "gone"
            }
            event order.lost {
            ~     ^^^^^^^^^^ OSS2513
              ref: Order.id
            }
            event order.paid {
              ref: Order.id
            }
            event order.created {
              ref: Order.id
            }
            event order.old {
              ref: Order.id
              ~ trigger when number < 10
            }
            action hold(order, qty) {
            ~      ^^^^ OSS2534 warning: the action `hold` is never called
            ~                  ^^^ OSS2533 warning: the parameter `qty` is not used
              >> set Order(paid)
            }
            api POST /orders {
              in: {note: string, token: string, key: string}
            ~                    ^^^^^ OSS2639 info: the input `token`
              out: Order
              ! key empty => 400
              >> create Order(open)
              ! order.number < 0 => goner
            ~                       ^^^^^ OSS2615
            }
            """
        );

    [Fact]
    public void A_clause_in_prose_may_use_anything() =>
        Shop.Reports(
            """
            error late: 409 {
              message: "late"
            }
            action hold(order, minutes: int) {
              >> tell the customer how many minutes it takes
              >> set Order(paid)
            }
            api POST /orders {
              in: {token: string}
              out: Order
              ! the token is too late for it => 400
              >> hold the order somehow
            }
            """
        );

    [Fact]
    public void An_event_is_published_by_the_first_rule_that_there_is()
    {
        var spec = Shop.Bind(
            """
            event order.paid {
              ref: Order.id
            }
            event order.shipped {
              ref: Order.id
            }
            event order.updated {
              ref: Order.id
            }
            event order.old {
              ref: Order.id
              ~ trigger when number < 10
            }
            event order.lost {
              ref: Order.id
            }
            action pay(order) {
              >> set Order(paid)
              >> emit order.paid
              >> if order.note exists: emit order.paid
            }
            api POST /orders/{id}/pay {
              ! not found => 404
              >> pay(order)
              >> emit order.paid
            }
            """
        );

        Assert.Equal(
            [
                "EmittedBySteps([EmissionSite(-, pay, -), EmissionSite(POST /orders/{id}/pay, -, -)])",
                "EmittedByState(StateOf(Order.status, shipped))",
                "EmittedByChange(Updated)",
                "EmittedByTrigger",
                "-",
            ],
            spec.Events.Select(its => RecordText.Print(its.Rule))
        );
    }
}

namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

public sealed class DeclarationTests
{
    [Fact]
    public void An_error_has_one_name_a_status_of_errors_and_a_message() =>
        Shop.Reports(
            """
            error late: 409 {
              message: "too late"
            }
            error late: 410 {
            ~     ^^^^ OSS2501 error: the error `late` is declared twice
              message: "gone"
            }
            error odd: 302 {
            ~          ^^^ OSS2502 error: 302 is no status of an error
              message: "odd"
            }
            error huge: 99999999999999999999 {
            ~           ^^^^^^^^^^^^^^^^^^^^ OSS2502
              message: "huge"
            }
            error same: 409 {
            ~           ^^^ OSS2503 info: the status 409 is also that of `late`
              message: "the same"
            }
            error mute: 423
            ~     ^^^^ OSS2506 error: the error `mute` has no `message`
            error dumb: 424 {
            ~     ^^^^ OSS2506
              detail: "{order.status}"
            }
            api POST /orders/{id}/pay {
              ! not found => late
              ! order.note empty => odd
              ! status != open => huge
              ! status = paid => same
              ! status = shipped => mute
              ! status = cancelled => dumb
              >> set Order(cancelled)
            }
            """
        );

    [Fact]
    public void A_placeholder_is_a_path_in_braces_that_means_something_where_the_error_is_raised() =>
        Shop.Reports(
            """
            error late: 409 {
              message: "{order.status} \u{41} {order.number}"
              detail: "{order.colour}, {qty}"
            ~           ^^^^^^^^^^^^ OSS2504 warning: the placeholder `order.colour`
            }
            error open: 410 {
              message: "{order.status"
            ~           ^^^^^^^^^^^^^ OSS2507 error: `message` has a placeholder that is none
            }
            error empty: 411 {
              message: "{}"
            ~           ^ OSS2507
            }
            error dots: 412 {
              message: "{order.}"
            ~           ^^^^^^^ OSS2507
            }
            api POST /orders/{id}/pay {
              ! not found => late
              ! status != open => open
              ! status = paid => empty
              ! status = shipped => dots
              >> set Order(cancelled)
            }
            """
        );

    [Fact]
    public void An_event_is_about_a_row_of_its_module_and_its_fields_have_types() =>
        Shop.Reports(
            """
            event order.paid {
              ref: Order.key
            ~      ^^^^^^^^^ OSS2511 error: `ref` names no field: `Order.key`
              payload: {total, colour}
            }
            event order.shipped {
              ref: Order.id
              payload: {total, user, order_line: uuid, amount, note, colour, note}
            ~                                                        ^^^^^^ OSS2512 warning: the payload field `colour`
            ~                                                                ^^^^ OSS2514 error: the payload field `note` stands twice
            }
            event order.shipped {
            ~     ^^^^^^^^^^^^^ OSS2510 error: the event `order.shipped` is declared twice
              ref: Order.id
            }
            event day.ended {
            ~     ^^^^^^^^^ OSS2518 info: the event `day.ended` has no `ref`
              payload: {orders: int}
            }
            event parcel.lost {
            ~     ^^^^^^^^^^^ OSS2513 warning: nothing emits the event `parcel.lost`
              ref: Parcel.id
            ~      ^^^^^^^^^ OSS2511
            }
            event order.cancelled {
              ref: Order.id
              payload: {reason}
            }
            api POST /orders/{id}/cancel {
              in: {reason: string}
              ! not found => 404
              ! status = shipped or status = cancelled => 409
              ! reason empty => 400
              >> emit day.ended
              >> emit order.cancelled
              >> set Order(cancelled)
            }
            """
        );

    [Fact]
    public void What_a_payload_carries_has_the_type_of_what_it_is_called_after()
    {
        var spec = Shop.Bind(
            """
            event payment.captured {
              ref: Payment.id
              payload: {amount, order, note, user, number: int}
            }
            event item.gone {
              ref: CartItem.id
              payload: {product, cart, reason}
            }
            action drop(cart_item, reason: string) {
              >> emit item.gone
            }
            """
        );

        Assert.Equal(
            ["decimal", "-> Order", "string", "uuid", "int", "-> Product", "-> Cart", "string"],
            spec.Events.SelectMany(its => its.Symbol.Payload).Select(field => field.Type.ToString())
        );
    }

    [Fact]
    public void A_parameter_without_a_type_is_what_it_is_called_after() =>
        Shop.Reports(
            """
            action hold(order, lines, amount, minutes) {
            ~                                 ^^^^^^^ OSS2536 warning: the parameter `minutes`
              >> if order.status = open: set Order(paid)
              >> delete lines
              >> set payment.amount = amount + minutes
            }
            action hold(order) {
            ~      ^^^^ OSS2530 error: the action `hold` is declared twice
              >> delete order
            }
            api POST /orders/{id}/hold {
              ! not found => 404
              >> hold(order, order_line, 1.5, 5)
            }
            """
        );

    [Fact]
    public void An_api_has_a_method_and_a_route_of_its_own() =>
        Shop.Reports(
            """
            api FETCH /orders {
            ~   ^^^^^ OSS2601 error: there is no HTTP method `FETCH`
              out: [Order]
            }
            api GET /orders/{id} {
              out: Order
              ! not found => 404
            }
            api GET /orders/{order_id} {
            ~   ^^^^^^^^^^^^^^^^^^^^^^ OSS2602 error: the route `GET /orders/{order_id}` is declared already
              out: Order
            }
            api GET /orders/open {
            ~   ^^^^^^^^^^^^^^^^ OSS2603 info: `/orders/open` overlaps `/orders/{id}`
              out: [Order]
            }
            api GET /orders/{id}/order-lines/{id} {
            ~                                 ^^ OSS2604 error: the path parameter `id` stands twice
              out: OrderLine
              ! not found => 404
            }
            api GET /orders/by/{colour} {
            ~                   ^^^^^^ OSS2605 warning: the path parameter `colour`
              out: [Order]
            }
            api GET /ping {
            ~   ^^^^^^^^^ OSS2634 warning: the api has no `out`
            }
            """
        );

    [Fact]
    public void Inputs_and_outputs_are_of_types_that_there_are() =>
        Shop.Reports(
            """
            api POST /orders {
              in: {note, depth, weight: kilos}
            ~            ^^^^^ OSS2607 error: `depth` is no type, and no field
            ~                           ^^^^^ OSS2607 error: `kilos`
              out: Odrer
            ~      ^^^^^ OSS2608 error: there is no type `Odrer`
              ! note empty or depth = 1 or weight = 2 => 400
              >> create Order
            }
            api GET /orders {
              in: {note: string}
            ~ ^^^^^^^^^^^^^^^^^^ OSS2606 error: `GET` takes no `in`
              out: [Order] ?note ?colour ?status=piad ?status=paid ?number=3 ?number=x @owner
            ~                     ^^^^^^ OSS2609 error: `colour` is no field of `Order`
            ~                                    ^^^^ OSS2610 error: `piad` does not fit `Order.status`
            ~                                                                        ^ OSS2610
            }
            api GET /products {
              out: [Product] @owner
            ~                ^^^^^^ OSS2611 error: `Product` has no owner
            }
            """
        );
}

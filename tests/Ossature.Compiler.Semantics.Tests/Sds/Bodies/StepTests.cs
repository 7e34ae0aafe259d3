using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Bodies;

/// <summary>What steps say to whoever walks them.</summary>
public sealed class StepTests
{
    [Fact]
    public void Rows_are_created_changed_and_deleted() =>
        Steps(
            """
            api POST /orders/{id}/change {
              in: {product: uuid}
              ! not found => 404
              >> create OrderLine(qty: 2)
              >> create Payment(pending, amount: order.total, order: order)
              >> set Order(paid, note: "x"), order.note = "y"
              >> delete order_line
            }
            """,
            """
            CreateStep(OrderLine, [CreatedField(OrderLine.id, Generated, -), CreatedField(OrderLine.product, Local, LocalValue(product)), CreatedField(OrderLine.qty, Given, NumberConstant(2)), CreatedField(OrderLine.price, Generated, -)], [CreatedParent(Order -> OrderLine, RowValue(AddressedRow({id})))])
            CreateStep(Payment, [CreatedField(Payment.id, Generated, -), CreatedField(Payment.amount, Given, FieldValue(AddressedRow({id}), Order.total)), CreatedField(Payment.status, Given, MemberConstant([pending, captured, refunded], pending))], [CreatedParent(Order -> Payment, RowValue(AddressedRow({id})))])
            SetStep([RowChange(AddressedRow({id}), StateOf(Order.status, paid), [FieldContent(Order.note, TextConstant(x))], []), FieldChange(FieldValue(AddressedRow({id}), Order.note), TextConstant(y))])
            DeleteStep(CreatedRow(OrderLine))
            """
        );

    [Fact]
    public void Numbers_are_counted_up_and_down_and_come_back() =>
        Steps(
            """
            api POST /orders/{id}/change {
              ! not found => 404
              >> each line: decrement line.product.stock by line.qty
              >> each line: increment line.qty
              >> restore stock per line
            }
            """,
            """
            LoopStep(JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), CounterStep(FieldValue(ReferencedRow(EachRow(OrderLine, Loop, 0), OrderLine.product), Product.stock), FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.qty), True))
            LoopStep(JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), CounterStep(FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.qty), NumberConstant(1), False))
            RestoreStep(FieldValue(ReferencedRow(EachRow(OrderLine, Loop, 0), OrderLine.product), Product.stock), JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.qty))
            """
        );

    [Fact]
    public void Steps_stand_in_conditions_and_loops() =>
        Steps(
            """
            api POST /orders/{id}/change {
              ! not found => 404
              >> if order.note exists: set Order(paid)
              >> for each line: if line.qty > 3: delete line
              >> each line: create Payment(amount: line.price)
            }
            """,
            """
            ConditionalStep(IsPresent(FieldValue(AddressedRow({id}), Order.note)), SetStep([RowChange(AddressedRow({id}), StateOf(Order.status, paid), [], [])]))
            LoopStep(JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), ConditionalStep(Comparison(Greater, FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.qty), NumberConstant(3)), DeleteStep(EachRow(OrderLine, Loop, 0))))
            LoopStep(JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), CreateStep(Payment, [CreatedField(Payment.id, Generated, -), CreatedField(Payment.amount, Given, FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.price)), CreatedField(Payment.status, InitialState, MemberConstant([pending, captured, refunded], pending))], [CreatedParent(Order -> Payment, RowValue(AddressedRow({id})))]))
            """
        );

    [Fact]
    public void What_is_outside_is_called_and_told() =>
        Steps(
            """
            event order.done {
              ref: Order.id
              payload: {total, amount, user, reason: string}
            }
            action pay(order, amount) {
              >> charge payment
              ! amount > payment.amount => 402; rollback order; set Order(cancelled)
            }
            api POST /orders/{id}/change {
              in: {reason: string}
              ! not found => 404
              ! reason empty => 400
              >> refund payment
              >> emit order.done
              >> notify(user + depot + finance, email + sms)
              >> pay(order, 5)
              >> for each line: pay(order, line.price)
            }
            """,
            """
            ExternalStep(refund, JoinedRow(AddressedRow({id}), Order -> Payment), StateOf(Payment.status, refunded))
            EmitStep(order.done, AddressedRow({id}), [FieldContent(total, FieldValue(AddressedRow({id}), Order.total)), FieldContent(amount, FieldValue(JoinedRow(AddressedRow({id}), Order -> Payment), Payment.amount)), FieldContent(user, FieldValue(AddressedRow({id}), Order.user)), FieldContent(reason, LocalValue(reason))])
            NotifyStep([Recipient(user, Owner, -), Recipient(depot, Module, -), Recipient(finance, External, -)], [email, sms])
            CallStep(pay, [CallArgument(RowValue(AddressedRow({id})), False), CallArgument(NumberConstant(5), False)])
            LoopStep(JoinedRows(AddressedRow({id}), Order -> OrderLine), EachRow(OrderLine, Loop, 0), CallStep(pay, [CallArgument(RowValue(AddressedRow({id})), False), CallArgument(FieldValue(EachRow(OrderLine, Loop, 0), OrderLine.price), False)]))
            """
        );

    [Fact]
    public void A_snapshot_makes_the_rows_that_no_other_step_makes() =>
        Steps(
            """
            api POST /checkout {
              out: Order
              ! any cart_item.qty > 3 => 409
              >> if cart.status = open: snapshot prices to OrderLines
              >> create Order
            }
            """,
            """
            ConditionalStep(Quantified(Any, AllRows(CartItem), EachRow(CartItem, Quantifier, 0), Comparison(Equal, FieldValue(JoinedRow(EachRow(CartItem, Quantifier, 0), Cart -> CartItem), Cart.status), MemberConstant([open, bought], open))), SnapshotStep(OrderLine.price, AllRows(CartItem), EachRow(CartItem, Loop, 0), [FieldContent(OrderLine.product, FieldValue(EachRow(CartItem, Loop, 0), CartItem.product)), FieldContent(OrderLine.qty, FieldValue(EachRow(CartItem, Loop, 0), CartItem.qty))]))
            CreateStep(Order, [CreatedField(Order.id, Generated, -), CreatedField(Order.user, Caller, PrincipalValue), CreatedField(Order.number, Generated, -), CreatedField(Order.total, Generated, -), CreatedField(Order.note, Nothing, -), CreatedField(Order.status, InitialState, MemberConstant([open, paid, shipped, cancelled], open))], [])
            """
        );

    [Fact]
    public void An_outcome_says_what_happens_besides()
    {
        var spec = Shop.Bind(
            """
            action pay(order) {
              >> charge payment
              ! payment fails => 402 "refused"; rollback order, rollback stock; set Order(cancelled)
              ! order.note empty => 409; rollback
            }
            """
        );

        Assert.Equal(
            [
                "BoundOutcome(StatusAnswer(402, refused), [Rollback(-), Rollback(Product.stock), FollowingStep(SetStep([RowChange(LocalRow(order), StateOf(Order.status, cancelled), [], [])]))])",
                "BoundOutcome(StatusAnswer(409, -), [Rollback(-)])",
            ],
            spec.Actions.Single().Body.Lines.OfType<AssertionLine>().Select(line => RecordText.Print(line.Outcome))
        );
    }

    private static void Steps(string declarations, string expected) =>
        Assert.Equal(expected, string.Join('\n', Shop.StepsOf(declarations)));
}

using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class StepTests
{
    [Theory]
    [InlineData("if paid: refund payment", "When(if Path(Path(paid)) : Refund(refund Path(payment)))")]
    [InlineData(
        "if order.status:paid: refund payment",
        "When(if State(Path(order . status) : paid) : Refund(refund Path(payment)))"
    )]
    [InlineData(
        "if (a or b): emit c",
        "When(if Parenthesized(( Or(Path(Path(a)) Part(or Path(Path(b)))) )) : Emission(emit Path(c)))"
    )]
    [InlineData("if a : if b: emit c", "When(if Path(Path(a)) : When(if Path(Path(b)) : Emission(emit Path(c))))")]
    [InlineData("if charge fails: delete set", "When(if Fails(Path(charge) fails) : Deletion(delete Path(set)))")]
    [InlineData(
        "for each hold: set Hold(lapsed)",
        "Loop(for each Path(hold) : Setting(set RowAssignment(Path(Hold) ArgumentList(( Argument(Path(lapsed)) )))))"
    )]
    [InlineData("each a.b:cancel(x)", "Loop(each Path(a . b) : Call(cancel ( CallArgument(Path(x)) )))")]
    [InlineData("each a:emit b", "Loop(each Path(a) : Emission(emit Path(b)))")]
    [InlineData("create Payment(pending)", "Creation(create Path(Payment) ArgumentList(( Argument(Path(pending)) )))")]
    [InlineData(
        "create Scan(t: a.b, due:now + 21d)",
        "Creation(create Path(Scan) ArgumentList(( Argument(t : Path(a . b) ,) Argument(due : Sum(Path(now) Part(+ Number(21d)))) )))"
    )]
    [InlineData("create Loan", "Creation(create Path(Loan))")]
    [InlineData("create Loan()", "Creation(create Path(Loan) ArgumentList(( )))")]
    [InlineData("create count(open)", "Creation(create Path(count) ArgumentList(( Argument(Path(open)) )))")]
    [InlineData(
        "set Payment(captured), Order(paid)",
        "Setting(set RowAssignment(Path(Payment) ArgumentList(( Argument(Path(captured)) )) ,) RowAssignment(Path(Order) ArgumentList(( Argument(Path(paid)) ))))"
    )]
    [InlineData(
        "set a.b = c - 1, set = 2",
        "Setting(set FieldAssignment(Path(a . b) = Sum(Path(c) Part(- Number(1))) ,) FieldAssignment(Path(set) = Number(2)))"
    )]
    [InlineData("decrement a.b by c.d", "Decrement(decrement Path(a . b) by Path(c . d))")]
    [InlineData("increment a", "Increment(increment Path(a))")]
    [InlineData("increment by by by", "Increment(increment Path(by) by Path(by))")]
    [InlineData("emit order.paid", "Emission(emit Path(order . paid))")]
    [InlineData("snapshot prices to OrderLines", "Snapshot(snapshot Path(prices) to Path(OrderLines))")]
    [InlineData("restore stock per line", "Restore(restore Path(stock) per Path(line))")]
    [InlineData("restore stock", "Restore(restore Path(stock))")]
    [InlineData("charge payment", "Charge(charge Path(payment))")]
    [InlineData("refund payment", "Refund(refund Path(payment))")]
    [InlineData("delete cart.item", "Deletion(delete Path(cart . item))")]
    [InlineData("notify(user, email + sms)", "Notification(notify ( PlusName(user) , PlusName(email) PlusName(+ sms) ))")]
    [InlineData("notify(user + staff)", "Notification(notify ( PlusName(user) PlusName(+ staff) ))")]
    [InlineData("notify rider + support", "Notification(notify PlusName(rider) PlusName(+ support))")]
    [InlineData("notify(order.user, email)", "Call(notify ( CallArgument(Path(order . user) ,) CallArgument(Path(email)) ))")]
    [InlineData("notify(each user)", "Call(notify ( CallArgument(each Path(user)) ))")]
    [InlineData("notify(a - b)", "Call(notify ( CallArgument(Sum(Path(a) Part(- Path(b)))) ))")]
    [InlineData("notify(a, b, c)", "Call(notify ( CallArgument(Path(a) ,) CallArgument(Path(b) ,) CallArgument(Path(c)) ))")]
    [InlineData("notify()", "Call(notify ( ))")]
    [InlineData("reserve(each item, 2.50)", "Call(reserve ( CallArgument(each Path(item) ,) CallArgument(Number(2.50)) ))")]
    [InlineData("call cancel(order)", "Call(call cancel ( CallArgument(Path(order)) ))")]
    [InlineData("call call(call)", "Call(call call ( CallArgument(Path(call)) ))")]
    [InlineData("create(each)", "Call(create ( CallArgument(Path(each)) ))")]
    [InlineData("count(x)", "Call(count ( CallArgument(Path(x)) ))")]
    [InlineData("rollback(x)", "Call(rollback ( CallArgument(Path(x)) ))")]
    public void Each_step_has_its_node(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Step, text, shape);

    [Theory]
    [InlineData("if paid:refund payment")]
    [InlineData("if paid :refund payment")]
    [InlineData("if paid refund payment")]
    [InlineData("if paid:")]
    [InlineData("if: refund payment")]
    [InlineData("for a: emit b")]
    [InlineData("create")]
    [InlineData("create Loan(open")]
    [InlineData("create Loan(open,)")]
    [InlineData("create Loan(a.b: 3)")]
    [InlineData("create Loan(a > 3)")]
    [InlineData("create Loan(3: a)")]
    [InlineData("set a")]
    [InlineData("set a > 3")]
    [InlineData("set a = 1, notify user")]
    [InlineData("increment a by")]
    [InlineData("snapshot a")]
    [InlineData("emit a, emit b")]
    [InlineData("reserve(each)item")]
    [InlineData("reserve(a > 3)")]
    [InlineData("notify user, email")]
    [InlineData("rollback")]
    [InlineData("retry 3x")]
    [InlineData("re-run tests")]
    public void What_is_no_step_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Step, text);

    [Theory]
    [InlineData("404", "Outcome(StatusOutcome(404))")]
    [InlineData("400 \"cart not open\"", "Outcome(StatusOutcome(400 Text(\"cart not open\")))")]
    [InlineData("cart_empty", "Outcome(ErrorOutcome(cart_empty))")]
    [InlineData("conflict; rollback", "Outcome(ErrorOutcome(conflict) Response(; Rollback(rollback)))")]
    [InlineData(
        "402 \"no\", rollback stock, emit a",
        "Outcome(StatusOutcome(402 Text(\"no\")) Response(, Rollback(rollback Path(stock))) Response(, Emission(emit Path(a))))"
    )]
    [InlineData(
        "400; set A(b), c = 1, notify user, cancel(x)",
        "Outcome(StatusOutcome(400) Response(; Setting(set RowAssignment(Path(A) ArgumentList(( Argument(Path(b)) )) ,) FieldAssignment(Path(c) = Number(1)))) Response(, Notification(notify PlusName(user))) Response(, Call(cancel ( CallArgument(Path(x)) ))))"
    )]
    [InlineData(
        "400; set A(b), cancel(x)",
        "Outcome(StatusOutcome(400) Response(; Setting(set RowAssignment(Path(A) ArgumentList(( Argument(Path(b)) )) ,) RowAssignment(Path(cancel) ArgumentList(( Argument(Path(x)) ))))))"
    )]
    [InlineData(
        "400; set A(b); cancel(x)",
        "Outcome(StatusOutcome(400) Response(; Setting(set RowAssignment(Path(A) ArgumentList(( Argument(Path(b)) ))))) Response(; Call(cancel ( CallArgument(Path(x)) ))))"
    )]
    [InlineData(
        "400; if a: set A(b), rollback",
        "Outcome(StatusOutcome(400) Response(; When(if Path(Path(a)) : Setting(set RowAssignment(Path(A) ArgumentList(( Argument(Path(b)) )))))) Response(, Rollback(rollback)))"
    )]
    [InlineData("rollback; rollback", "Outcome(ErrorOutcome(rollback) Response(; Rollback(rollback)))")]
    public void Outcomes_have_theirs(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Outcome, text, shape);

    [Theory]
    [InlineData("400 404")]
    [InlineData("400;")]
    [InlineData("\"gone\"")]
    [InlineData("4.5")]
    [InlineData("order.paid")]
    [InlineData("400; retry 3x")]
    [InlineData("400; then rollback")]
    public void What_is_no_outcome_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Outcome, text);

    [Theory]
    [InlineData(
        "retry 3x, then notify rider + support",
        "ResponseList(Response(Retry(retry Number(3x))) Response(, then Notification(notify PlusName(rider) PlusName(+ support))))"
    )]
    [InlineData("retry 2x with backoff", "ResponseList(Response(Retry(retry Number(2x) with backoff)))")]
    [InlineData(
        "retry 2x with exponential backoff; rollback",
        "ResponseList(Response(Retry(retry Number(2x) with exponential backoff)) Response(; Rollback(rollback)))"
    )]
    [InlineData("halt deploy, alert human", "ResponseList(Response(Halt(halt deploy)) Response(, Alert(alert human)))")]
    [InlineData(
        "set a = 1, then halt b",
        "ResponseList(Response(Setting(set FieldAssignment(Path(a) = Number(1)))) Response(, then Halt(halt b)))"
    )]
    [InlineData("halt(deploy)", "ResponseList(Response(Call(halt ( CallArgument(Path(deploy)) ))))")]
    public void Responses_have_theirs(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Responses, text, shape);

    [Theory]
    [InlineData("retry 3")]
    [InlineData("retry 3x with")]
    [InlineData("404")]
    [InlineData("halt")]
    [InlineData("alert a.b")]
    public void What_is_no_response_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Responses, text);
}

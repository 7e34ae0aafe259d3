using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class PromiseTests
{
    [Theory]
    [InlineData(
        "every R reaches terminal state [a, b] within 2h",
        "InvariantClause(Lifecycle(every Path(R) reaches terminal state Set([ SetItem(Path(a) ,) SetItem(Path(b)) ]) within Number(2h)))"
    )]
    [InlineData(
        "every a.b produces exactly one N within 1h",
        "InvariantClause(Production(every Path(a . b) produces Count(exactly one) Path(N) within Number(1h)))"
    )]
    [InlineData(
        "every a produces at least 2 within",
        "InvariantClause(Production(every Path(a) produces Count(at least 2) Path(within)))"
    )]
    [InlineData(
        "no Charge without corresponding Fare",
        "InvariantClause(Existence(no Path(Charge) without corresponding Path(Fare)))"
    )]
    [InlineData(
        "no m/a.b without a exactly one corresponding c",
        "InvariantClause(Existence(no Path(m / a . b) without a exactly one corresponding Path(c)))"
    )]
    [InlineData(
        "no a without exactly one corresponding c",
        "InvariantClause(Existence(no Path(a) without exactly one corresponding Path(c)))"
    )]
    [InlineData("no a without a corresponding c", "InvariantClause(Existence(no Path(a) without a corresponding Path(c)))")]
    [InlineData(
        "Cart per user: max 1 where status=open",
        "InvariantClause(Quota(Path(Cart) per QuotaKey(Path(user)) : max 1 where Comparison(Path(status) = Path(open))))"
    )]
    [InlineData(
        "S per a, b.c:exactly 2",
        "InvariantClause(Quota(Path(S) per QuotaKey(Path(a) ,) QuotaKey(Path(b . c)) : exactly 2))"
    )]
    [InlineData(
        "Payment.refund => Order.status:cancelled",
        "InvariantClause(Implication(Fact(Path(Path(Payment . refund))) => Fact(State(Path(Order . status) : cancelled))))"
    )]
    [InlineData(
        "O.s:paid => event order.paid emitted @eventually_consistent",
        "InvariantClause(Implication(Fact(State(Path(O . s) : paid)) => EmittedFact(event Path(order . paid) emitted)) ClauseModifier(@ eventually_consistent))"
    )]
    [InlineData(
        "event a emitted => event m/b.c emitted",
        "InvariantClause(Implication(EmittedFact(event Path(a) emitted) => EmittedFact(event Path(m / b . c) emitted)))"
    )]
    [InlineData(
        "stock >= 0 @always @at_checkout",
        "InvariantClause(FactInvariant(Fact(Comparison(Path(stock) >= Number(0)))) ClauseModifier(@ always) ClauseModifier(@ at_checkout))"
    )]
    [InlineData(
        "event in [a] => event.b",
        "InvariantClause(Implication(Fact(Set(Path(event) in Set([ SetItem(Path(a)) ]))) => Fact(Path(Path(event . b)))))"
    )]
    [InlineData("every a.b > 3", "InvariantClause(FactInvariant(Fact(Every(every Comparison(Path(a . b) > Number(3))))))")]
    [InlineData("no > 3", "InvariantClause(FactInvariant(Fact(Comparison(Path(no) > Number(3)))))")]
    public void Each_invariant_has_its_node(string text, string shape) =>
        ClauseReads.AssertShape(ClauseForm.Invariant, text, shape);

    [Theory]
    [InlineData("any a reaches terminal state [b] within 2h")]
    [InlineData("all a produces exactly one b")]
    [InlineData("a reaches terminal state [b] within 2h")]
    [InlineData("every a > 3 produces exactly one b")]
    [InlineData("every a reaches terminal state [b]")]
    [InlineData("every a produces b")]
    [InlineData("a > 3 per b: max 1")]
    [InlineData("a per b: max 1.5")]
    [InlineData("a per b: least 1")]
    [InlineData("a per b max 1")]
    [InlineData("no a without b")]
    [InlineData("no a without a one corresponding b")]
    [InlineData("event a > 3 emitted")]
    [InlineData("a => b => c")]
    [InlineData("a = 1 @")]
    [InlineData("@always")]
    [InlineData("every wristband colour is unique per day")]
    public void What_is_no_invariant_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Invariant, text);

    [Theory]
    [InlineData("a.b must produce C within 30s", "Promise(Path(a . b) must produce Path(C) within Number(30s))")]
    [InlineData("a must produce exactly one b", "Promise(Path(a) must produce Count(exactly one) Path(b))")]
    [InlineData("a must produce at most 3 b within 5", "Promise(Path(a) must produce Count(at most 3) Path(b) within Number(5))")]
    [InlineData("must must produce exactly within 1s", "Promise(Path(must) must produce Path(exactly) within Number(1s))")]
    [InlineData("a must occur within 10s of m/b", "DeadlinePromise(Path(a) must occur within Number(10s) of Path(m / b))")]
    [InlineData(
        "Loan references only copies where s != w",
        "ReferentialPromise(Path(Loan) references only Path(copies) where Comparison(Path(s) != Path(w)))"
    )]
    [InlineData(
        "F.amount >= F.minimum @always",
        "Guarantee(Comparison(Path(F . amount) >= Path(F . minimum)) ClauseModifier(@ always))"
    )]
    [InlineData("a @b @c", "Guarantee(Path(Path(a)) ClauseModifier(@ b) ClauseModifier(@ c))")]
    public void Each_promise_has_its_node(string text, string shape) =>
        ClauseReads.AssertShape(ClauseForm.ContractClause, text, shape);

    [Theory]
    [InlineData("a must produce b")]
    [InlineData("a must occur within 3s")]
    [InlineData("a > 3 must produce b within 3s")]
    [InlineData("(a) must produce b within 3s")]
    [InlineData("a references b where c")]
    [InlineData("a references only b")]
    [InlineData("a > 3")]
    [InlineData("a must produce b within 3s @always")]
    public void What_is_no_promise_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.ContractClause, text);

    [Fact]
    public void Words_and_numbers_are_values()
    {
        var quota = Form<QuotaSyntax>("a per b: min 3");
        var production = Form<ProductionSyntax>("every a produces at most 2 b");
        var one = Form<ProductionSyntax>("every a produces exactly one b");

        Assert.Equal((CountBound.AtLeast, 3m), (quota.Bound, quota.Limit));
        Assert.Equal((CountBound.AtMost, 2m), (production.Count.Bound, production.Count.Value));
        Assert.Equal((CountBound.Exactly, 1m), (one.Count.Bound, one.Count.Value));
    }

    private static T Form<T>(string text) =>
        Assert.IsType<T>(Assert.IsType<InvariantClauseSyntax>(ClauseReads.Tree(ClauseForm.Invariant, text)).Form);
}

using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("a.b != open", "Comparison(Path(a . b) != Path(open))")]
    [InlineData("qty > 3", "Comparison(Path(qty) > Number(3))")]
    [InlineData(
        "a <= 1.5 or b >= -2",
        "Or(Comparison(Path(a) <= Number(1.5)) Part(or Comparison(Path(b) >= Negative(- Number(2)))))"
    )]
    [InlineData(
        "paid and not late or open",
        "Or(And(Path(Path(paid)) Part(and Not(not Path(Path(late))))) Part(or Path(Path(open))))"
    )]
    [InlineData("a and b and c", "And(Path(Path(a)) Part(and Path(Path(b))) Part(and Path(Path(c))))")]
    [InlineData("any item.qty > item.product.stock", "Any(any Comparison(Path(item . qty) > Path(item . product . stock)))")]
    [InlineData("every line.open", "Every(every Path(Path(line . open)))")]
    [InlineData("all line.open", "Every(all Path(Path(line . open)))")]
    [InlineData(
        "status not in [pending, paid]",
        "Set(Path(status) not in Set([ SetItem(Path(pending) ,) SetItem(Path(paid)) ]))"
    )]
    [InlineData(
        "kind in [1, 0.5, \"a\", b]",
        "Set(Path(kind) in Set([ SetItem(Number(1) ,) SetItem(Number(0.5) ,) SetItem(Text(\"a\") ,) SetItem(Path(b)) ]))"
    )]
    [InlineData("n in -40..*", "Range(Path(n) in RangeBound(- 40) .. RangeBound(*))")]
    [InlineData("n + 1 not in *..0.5", "Range(Sum(Path(n) Part(+ Number(1))) not in RangeBound(*) .. RangeBound(0.5))")]
    [InlineData("not found", "NotFound(not found)")]
    [InlineData("not owner", "NotOwner(not owner)")]
    [InlineData("not not found", "Not(not NotFound(not found))")]
    [InlineData("not found.late", "Not(not Path(Path(found . late)))")]
    [InlineData("not (found)", "Not(not Parenthesized(( Path(Path(found)) )))")]
    [InlineData("not found = 3", "Not(not Comparison(Path(found) = Number(3)))")]
    [InlineData("cart empty", "Empty(Path(cart) empty)")]
    [InlineData("payment fails", "Fails(Path(payment) fails)")]
    [InlineData("payment failed", "Fails(Path(payment) failed)")]
    [InlineData("number exists", "Exists(Path(number) exists)")]
    [InlineData("clinician missing", "Missing(Path(clinician) missing)")]
    [InlineData("order.status:paid", "State(Path(order . status) : paid)")]
    [InlineData("directory/Slot.withdrawn", "Path(Path(directory / Slot . withdrawn))")]
    public void Each_form_has_its_node(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Condition, text, shape);

    [Theory]
    [InlineData("a + 1 - b > 0", "Comparison(Sum(Path(a) Part(+ Number(1)) Part(- Path(b))) > Number(0))")]
    [InlineData("a * 2 / b = 1", "Comparison(Product(Path(a) Part(* Number(2)) Part(/ Path(b))) = Number(1))")]
    [InlineData("a + b * c = 1", "Comparison(Sum(Path(a) Part(+ Product(Path(b) Part(* Path(c))))) = Number(1))")]
    [InlineData("a = - - 2h", "Comparison(Path(a) = Negative(- Negative(- Number(2h))))")]
    [InlineData("a.b/c.d = 1", "Comparison(Product(Path(a . b) Part(/ Path(c . d))) = Number(1))")]
    [InlineData("a/b/c = 1", "Comparison(Product(Path(a / b) Part(/ Path(c))) = Number(1))")]
    [InlineData("a/2 = 1", "Comparison(Product(Path(a) Part(/ Number(2))) = Number(1))")]
    [InlineData("a / b = 1", "Comparison(Product(Path(a) Part(/ Path(b))) = Number(1))")]
    [InlineData(
        "n = sum(Line.qty * Line.price)",
        "Comparison(Path(n) = Aggregate(sum ( Product(Path(Line . qty) Part(* Path(Line . price))) )))"
    )]
    [InlineData(
        "count(A where s = b and p = P) >= 5",
        "Comparison(Aggregate(count ( Path(A) where And(Comparison(Path(s) = Path(b)) Part(and Comparison(Path(p) = Path(P)))) )) >= Number(5))"
    )]
    [InlineData(
        "min(a) < max(b where s:open)",
        "Comparison(Aggregate(min ( Path(a) )) < Aggregate(max ( Path(b) where State(Path(s) : open) )))"
    )]
    public void Expressions_have_theirs(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Condition, text, shape);

    [Theory]
    [InlineData("(a)", "Parenthesized(( Path(Path(a)) ))")]
    [InlineData("((a))", "Parenthesized(( Parenthesized(( Path(Path(a)) )) ))")]
    [InlineData("(a) > 1", "Comparison(Parenthesized(( Path(a) )) > Number(1))")]
    [InlineData(
        "(a + 1) * 2 > (b)",
        "Comparison(Product(Parenthesized(( Sum(Path(a) Part(+ Number(1))) )) Part(* Number(2))) > Parenthesized(( Path(b) )))"
    )]
    [InlineData(
        "(a > 1 or b) and c",
        "And(Parenthesized(( Or(Comparison(Path(a) > Number(1)) Part(or Path(Path(b)))) )) Part(and Path(Path(c))))"
    )]
    [InlineData("((a) > 1)", "Parenthesized(( Comparison(Parenthesized(( Path(a) )) > Number(1)) ))")]
    [InlineData("any (a) > 1", "Any(any Comparison(Parenthesized(( Path(a) )) > Number(1)))")]
    public void Parentheses_hold_what_the_place_asks_for(string text, string shape) =>
        ClauseReads.AssertShape(ClauseForm.Condition, text, shape);

    [Theory]
    [InlineData("(a > 1) + 2 > 3")]
    [InlineData("(a > 1) > 3")]
    [InlineData("(a + 1)")]
    [InlineData("(a + 1) or b")]
    [InlineData("(not a) > 1")]
    [InlineData("-(a or b) > 1")]
    [InlineData("any (a)")]
    [InlineData("any (a > 1)")]
    [InlineData("any any a")]
    [InlineData("(a empty) in [b]")]
    [InlineData("(a) empty")]
    [InlineData("3 empty")]
    [InlineData("3:a")]
    [InlineData("5")]
    [InlineData("\"a\"")]
    [InlineData("sum(a > 1) > 2")]
    [InlineData("sum(a where 1) > 2")]
    [InlineData("a > b > c")]
    [InlineData("a = ")]
    [InlineData("a in []")]
    [InlineData("a in [b")]
    [InlineData("a in 1")]
    [InlineData("()")]
    [InlineData("a b")]
    [InlineData("a >= 1 @always")]
    public void What_no_place_asks_for_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Condition, text);

    [Theory]
    [InlineData("a . b = 1")]
    [InlineData("a. b = 1")]
    [InlineData("a .b = 1")]
    [InlineData("a /b = 1")]
    [InlineData("order.status :paid")]
    [InlineData("order.status: paid")]
    public void A_path_and_its_state_have_no_blanks(string text) => ClauseReads.AssertOpaque(ClauseForm.Condition, text);

    [Theory]
    [InlineData("in > 3", "Comparison(Path(in) > Number(3))")]
    [InlineData("in in [in, or]", "Set(Path(in) in Set([ SetItem(Path(in) ,) SetItem(Path(or)) ]))")]
    [InlineData("not in.accepted", "Not(not Path(Path(in . accepted)))")]
    [InlineData("any in.qty > 3", "Any(any Comparison(Path(in . qty) > Number(3)))")]
    [InlineData("any in [a]", "Set(Path(any) in Set([ SetItem(Path(a)) ]))")]
    [InlineData("all > 3", "Comparison(Path(all) > Number(3))")]
    [InlineData("every = any", "Comparison(Path(every) = Path(any))")]
    [InlineData("count > 3", "Comparison(Path(count) > Number(3))")]
    [InlineData("empty empty", "Empty(Path(empty) empty)")]
    [InlineData("limit.event missing", "Missing(Path(limit . event) missing)")]
    [InlineData("event missing", "Missing(Path(event) missing)")]
    [InlineData("charge fails", "Fails(Path(charge) fails)")]
    [InlineData("set in [a]", "Set(Path(set) in Set([ SetItem(Path(a)) ]))")]
    [InlineData("not.x = a.not", "Comparison(Path(not . x) = Path(a . not))")]
    [InlineData("x:any", "State(Path(x) : any)")]
    [InlineData("where = system", "Comparison(Path(where) = Path(system))")]
    public void No_word_is_reserved(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Condition, text, shape);
}

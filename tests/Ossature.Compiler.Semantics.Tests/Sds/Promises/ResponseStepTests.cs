namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

/// <summary>Steps behind a broken promise, and behind tests that fail to the last.</summary>
public sealed class ResponseStepTests
{
    private const string Modules = """
        system bakery v1.0 {}
        module oven {
          owns: [Loaf, Tray]
          exposes: [Loaf, Tray, loaf.sold, loaf.missed]
          consumes: [shop/sale.made]
          boundary: oven-service
        }
        module shop {
          owns: [Sale, Line, Till]
          exposes: [Sale, Line, sale.made]
          consumes: [oven/loaf.sold, oven/Loaf, mill/Sack]
          boundary: shop-service
        }
        module mill {
          owns: [Sack]
          exposes: [Sack]
          boundary: mill-service
        }

        """;

    private const string Sections = """
        spec oven v1.0 {}
        entity Tray {
          id: uuid @immutable
          size: int 1..100
        }
        entity Loaf {
          id: uuid @immutable
          status: [raw, baked, sold, stale]
          stock: int
          price: decimal
          code: string @immutable
          worth: decimal @computed
          tray: -> Tray
        }
        machine Loaf.status {
          raw -> baked -> sold
          baked -> stale
        }
        invariant {
          Loaf.worth = Loaf.price * 2
        }
        event loaf.sold {
          ref: Loaf.id
        }
        event loaf.missed {
          ref: Loaf.id
          payload: {price, tray}
        }
        action rebake(loaf, minutes: int) {
          >> set loaf.stock = minutes
        }
        action tidy(loaf, qty: int) {
          >> decrement loaf.stock by qty
        }
        spec shop v1.0 {}
        entity Sale {
          id: uuid @immutable
          loaf: -> oven/Loaf
          sack: -> mill/Sack
          qty: int
          status: [open, lost, refunded]
        }
        machine Sale.status {
          open -> lost -> refunded
        }
        entity Line {
          id: uuid @immutable
          loaf: -> oven/Loaf
          price: decimal @snapshot(oven/Loaf.price)
        }
        entity Till {
          id: uuid @immutable
          cash: int
        }
        event sale.made {
          ref: Sale.id
          payload: {qty}
        }
        action tell() {
          >> notify(staff)
        }
        spec mill v1.0 {}
        entity Sack {
          id: uuid @immutable
          weight: int
        }
        action grind() {
          >> increment sack.weight
        }

        """;

    [Theory]
    [InlineData(
        "if loaf.stock > 1: set Loaf(baked)",
        "ConditionalStep(Comparison(Greater, FieldValue(ReferencedRow(EachRow(Sale, Subject, 0), Sale.loaf), Loaf.stock), NumberConstant(1)), SetStep([RowChange(ReferencedRow(EachRow(Sale, Subject, 0), Sale.loaf), StateOf(Loaf.status, baked), [], [])]))"
    )]
    [InlineData(
        "for each till: increment till.cash by sale.qty",
        "LoopStep(AllRows(Till), EachRow(Till, Loop, 0), CounterStep(FieldValue(EachRow(Till, Loop, 0), Till.cash), FieldValue(EachRow(Sale, Subject, 0), Sale.qty), False))"
    )]
    [InlineData(
        "create Tray(size: 5)",
        "CreateStep(Tray, [CreatedField(Tray.id, Generated, -), CreatedField(Tray.size, Given, NumberConstant(5))], [])"
    )]
    [InlineData(
        "set Sale(refunded, qty: 0), Till.cash = 0",
        "SetStep([RowChange(EachRow(Sale, Subject, 0), StateOf(Sale.status, refunded), [FieldContent(Sale.qty, NumberConstant(0))], []), FieldChange(FieldValue(AllRows(Till), Till.cash), NumberConstant(0))])"
    )]
    [InlineData(
        "increment loaf.stock by sale.qty",
        "CounterStep(FieldValue(ReferencedRow(EachRow(Sale, Subject, 0), Sale.loaf), Loaf.stock), FieldValue(EachRow(Sale, Subject, 0), Sale.qty), False)"
    )]
    [InlineData(
        "decrement stock",
        "CounterStep(FieldValue(ReferencedRow(EachRow(Sale, Subject, 0), Sale.loaf), Loaf.stock), NumberConstant(1), True)"
    )]
    [InlineData(
        "emit shop/sale.made",
        "EmitStep(sale.made, EachRow(Sale, Subject, 0), [FieldContent(qty, FieldValue(EachRow(Sale, Subject, 0), Sale.qty))])"
    )]
    [InlineData(
        "snapshot prices to Line",
        "SnapshotStep(Line.price, EachRow(Sale, Subject, 0), EachRow(Sale, Loop, 0), [FieldContent(Line.loaf, FieldValue(EachRow(Sale, Loop, 0), Sale.loaf))])"
    )]
    [InlineData(
        "restore stock per sale",
        "RestoreStep(FieldValue(ReferencedRow(EachRow(Sale, Loop, 0), Sale.loaf), Loaf.stock), EachRow(Sale, Subject, 0), EachRow(Sale, Loop, 0), FieldValue(EachRow(Sale, Loop, 0), Sale.qty))"
    )]
    [InlineData("charge sale", "ExternalStep(charge, EachRow(Sale, Subject, 0), -)")]
    [InlineData("refund sale", "ExternalStep(refund, EachRow(Sale, Subject, 0), StateOf(Sale.status, refunded))")]
    [InlineData("delete till", "DeleteStep(AllRows(Till))")]
    [InlineData("notify(till, sms)", "NotifyStep([Recipient(till, Row, AllRows(Till))], [sms])")]
    [InlineData(
        "rebake(sale.loaf, 5)",
        "CallStep(rebake, [CallArgument(FieldValue(EachRow(Sale, Subject, 0), Sale.loaf), False), CallArgument(NumberConstant(5), False)])"
    )]
    [InlineData("call tell()", "CallStep(tell, [])")]
    public void A_broken_promise_is_followed_by_any_step_of_either_module(string step, string bound)
    {
        var text = Contract($"! Sale.lost => retry 3x, then {step}");
        Assert.Equal("", PromiseFixture.Codes(text));
        Assert.Equal($"StepResponse({bound})", LastResponse(text));
        Assert.Equal("1/1", Coverage(text, "(system)"));
    }

    [Fact]
    public void The_row_of_an_event_is_the_one_that_follows_it() =>
        Assert.Equal(
            "StepResponse(DeleteStep(EventRow(Loaf)))",
            LastResponse(Contract("! loaf.missed => retry 2x, delete loaf"))
        );

    [Fact]
    public void What_a_response_makes_the_next_one_means() =>
        Assert.Equal(
            "StepResponse(SetStep([FieldChange(FieldValue(CreatedRow(Tray), Tray.size), NumberConstant(7))]))",
            LastResponse(Contract("! Sale.lost => create Tray(size: 5); set tray.size = 7"))
        );

    [Theory]
    [InlineData("set loaf.code = \"x\"", "OSS2631")]
    [InlineData("set loaf.worth = 1", "OSS2631")]
    [InlineData("increment loaf.code", "OSS2630")]
    [InlineData("set Sale(open)", "OSS2628")]
    [InlineData("set Sale(refunded); set Sale(lost)", "OSS2628")]
    [InlineData("if sale.qty > 0: set Sale(open)", "OSS2628")]
    [InlineData("set Sale(closed)", "OSS2627")]
    [InlineData("create Sale(lost)", "OSS2629")]
    [InlineData("create User", "OSS2626")]
    [InlineData("increment sale.sack.weight", "OSS2626")]
    [InlineData("delete sale.sack", "OSS2626")]
    [InlineData("set sale.size = 1", "OSS2619")]
    [InlineData("create Tray(weight: 1)", "OSS2619")]
    [InlineData("set sale.qty = loaf.code", "OSS2614")]
    [InlineData("create Sack", "OSS2405")]
    [InlineData("create Cake", "OSS2404")]
    [InlineData("delete Cake", "OSS2404")]
    [InlineData("emit loaf.burnt", "OSS2404")]
    [InlineData("rebake(sale.loaf)", "OSS2532")]
    [InlineData("rebaked(sale.loaf, 5)", "OSS2531")]
    [InlineData("grind()", "OSS2531")]
    [InlineData("delete cake", "OSS2618")]
    public void What_is_wrong_in_a_body_is_wrong_here(string step, string code)
    {
        var text = Contract($"! Sale.lost => retry 3x, then {step}");
        Assert.Equal(code, PromiseFixture.Codes(text));
        Assert.Equal("0/1", Coverage(text, "(system)"));
    }

    [Fact]
    public void An_action_that_both_modules_have_is_ambiguous() =>
        Assert.Equal("OSS2632", PromiseFixture.Codes(Contract("! Sale.lost => tell()").Replace("action tidy(", "action tell(")));

    [Theory]
    [InlineData("create Sale", "CreateStep(Sale, [], [])", "")]
    [InlineData("set Sale.total = 5", null, "OSS2901")]
    [InlineData("set Sale(lost)", null, "OSS2901")]
    [InlineData("create Sale(total: 5)", null, "OSS2901")]
    [InlineData("increment Sale.total", null, "OSS2901")]
    [InlineData("delete Sale.till", null, "OSS2901")]
    [InlineData("rollback Sale.total", null, "OSS2901")]
    [InlineData("bake(sale)", null, "OSS2901")]
    public void Of_modules_without_sections_only_the_names_are_known(string step, string? bound, string codes)
    {
        var text = $"{PromiseFixture.Manifest}contract oven <-> shop {{\n  ! Sale.lost => {step}\n}}\n";
        Assert.Equal(codes, PromiseFixture.Codes(text));
        Assert.Equal(bound is null ? "-" : $"StepResponse({bound})", LastResponse(text));
    }

    [Theory]
    [InlineData("create Till(cash: 5)", "")]
    [InlineData("each sale: set Sale(lost)", "")]
    [InlineData("emit sale.made; delete sale", "")]
    [InlineData("tell()", "")]
    [InlineData("restore till.cash per sale", "")]
    [InlineData("set loaf.stock = 1", "OSS2626")]
    [InlineData("snapshot prices to Tills", "OSS2637")]
    [InlineData("create Sale(lost)", "OSS2629")]
    [InlineData("set Sale(lost); set Sale(open)", "OSS2628")]
    [InlineData("increment sale.id", "OSS2630")]
    [InlineData("set sale.id = till.id", "OSS2631")]
    [InlineData("create Tray", "OSS2617")]
    [InlineData("emit oven/loaf.sold", "OSS2519")]
    [InlineData("emit sale.lost", "OSS2515")]
    [InlineData("grind()", "OSS2531")]
    public void Failing_tests_of_a_module_are_followed_by_any_step_of_its(string step, string codes)
    {
        var text = Contract("").Replace("spec mill", $"{Policy(step)}spec mill");
        Assert.Equal(codes, PromiseFixture.Codes(text));
        Assert.Equal(codes.Length == 0 ? "3/3" : "2/3", Coverage(text, "shop"));
    }

    [Theory]
    [InlineData("delete Tray", "")]
    [InlineData("create Sack(weight: 5)", "")]
    [InlineData("grind()", "")]
    [InlineData("emit sale.made", "")]
    [InlineData("create User", "OSS2626")]
    [InlineData("create Cake", "OSS2413")]
    [InlineData("grnd()", "OSS2531")]
    public void Failing_tests_of_the_system_are_followed_by_any_step_at_all(string step, string codes)
    {
        var text = Contract("").Replace("contract oven", $"{Policy(step)}contract oven");
        Assert.Equal(codes, PromiseFixture.Codes(text));
        Assert.Equal(codes.Length == 0 ? "2/2" : "1/2", Coverage(text, "(system)"));
    }

    [Theory]
    [InlineData("", "OSS2223 OSS2513 OSS2534")]
    [InlineData("! Sale.lost => tell(); emit loaf.missed; delete till", "")]
    [InlineData("! Sale.lost => please tell that the loaf was missed, delete till", "OSS2223")]
    public void What_only_a_contract_uses_is_used(string clause, string codes)
    {
        var unused = BoundFixture
            .Bind(Text.SourceText.From("specs/example.sds", Contract(clause)))
            .Diagnostics.Select(its => $"{its.Code}: {its.Message}")
            .Where(text =>
                text
                    is "OSS2223: entity `Till` is used by nothing"
                        or "OSS2513: nothing emits the event `loaf.missed`"
                        or "OSS2534: the action `tell` is never called"
            );
        Assert.Equal(codes, string.Join(' ', unused.Select(text => text[..7]).Order(StringComparer.Ordinal)));
    }

    private static string Contract(string clause) => $"{Modules}contract oven <-> shop {{\n  {clause}\n}}\n{Sections}";

    private static string Policy(string step) =>
        $"on test failure {{\n  ~ max retries: 2\n  ! still failing after retries => alert human, {step}\n}}\n";

    private static string LastResponse(string text)
    {
        var breach = Assert.Single(Assert.Single(PromiseFixture.Bind(text).Contracts).Breaches);
        return RecordText.Print(breach.Meaning?.Responses[^1]);
    }

    private static string Coverage(string text, string spec) =>
        PromiseFixture.Bind(text).Coverage.Specs.Single(its => its.Spec == spec).All.ToString();
}

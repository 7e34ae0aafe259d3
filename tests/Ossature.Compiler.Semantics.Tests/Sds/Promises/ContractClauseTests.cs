using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class ContractClauseTests
{
    [Theory]
    [InlineData("loaf.created must produce Sale within 30s", "oven/loaf.created > Sale", null, 30_000)]
    [InlineData("loaf.created must produce exactly one Sale", "oven/loaf.created > Sale", "Exactly 1", null)]
    [InlineData("oven/loaf.sold must produce at least 2 sales within 1m", "oven/loaf.sold > Sale", "AtLeast 2", 60_000)]
    [InlineData("sale.made must produce at most 1 Loaf", "shop/sale.made > Loaf", "AtMost 1", null)]
    [InlineData("Sale must occur within 10s of loaf.created", "oven/loaf.created > Sale", null, 10_000)]
    public void A_promise_has_a_trigger_and_a_product(string clause, string arrow, string? count, int? milliseconds)
    {
        var promise = Assert.IsType<ProductPromise>(PromiseOf(clause));
        Assert.Equal(arrow, $"{Name(promise.Trigger)} > {Name(promise.Product)}");
        Assert.Equal(count, promise.Count is { } its ? $"{its.Bound} {its.Number}" : null);
        Assert.Equal(milliseconds, promise.Milliseconds);
    }

    [Fact]
    public void A_reference_is_restricted_to_some_rows()
    {
        var promise = Assert.IsType<ReferencePromise>(PromiseOf("Sale references only loaves where status = baked"));
        Assert.Equal(("Sale", "Loaf"), (Name(promise.Referrer), promise.Target.Name));
        Assert.IsType<Comparison>(promise.Condition);
    }

    [Fact]
    public void A_guarantee_says_when_it_is_checked()
    {
        Assert.IsType<AfterEveryOperation>(Assert.Single(GuaranteeOf("Sale.total >= 0 @always").Times));
        Assert.IsType<OnceQuiet>(Assert.Single(GuaranteeOf("Sale.total >= 0 @eventually_consistent").Times));
        var run = Assert.IsType<AfterRunOf>(Assert.Single(GuaranteeOf("Sale.total >= 0 @at_checkout").Times));
        Assert.Equal("checkout", run.Name);
    }

    [Fact]
    public void What_follows_a_breach_is_done_in_order()
    {
        var system = PromiseFixture.Bind(
            Contract("! Sale.lost => retry 3x with backoff, then notify oven + support; alert baker, halt deploy, rollback")
        );
        var breach = Assert.Single(Assert.Single(system.Contracts).Breaches).Meaning!;
        Assert.Equal(
            [typeof(RetryResponse), typeof(StepResponse), typeof(AlertResponse), typeof(HaltResponse), typeof(RollbackResponse)],
            breach.Responses.Select(response => response.GetType())
        );
        Assert.Equal(new RetryResponse(new(3, Backoff.Linear)), breach.Responses[0]);
        var notice = Assert.IsType<NotifyStep>(Assert.IsType<StepResponse>(breach.Responses[1]).Step);
        Assert.Equal([RecipientKind.Module, RecipientKind.Role], notice.Recipients.Select(recipient => recipient.Kind));
    }

    [Fact]
    public void Who_is_told_of_a_breach_is_a_role_a_module_a_row_or_somebody_outside()
    {
        var text = Contract("! Sale.lost => notify tills + shop + staff + owner + granny");
        Assert.Equal("OSS2516", PromiseFixture.Codes(text));
        var breach = Assert.Single(Assert.Single(PromiseFixture.Bind(text).Contracts).Breaches).Meaning!;
        var notice = Assert.IsType<NotifyStep>(Assert.IsType<StepResponse>(Assert.Single(breach.Responses)).Step);
        Assert.Equal(
            [RecipientKind.Row, RecipientKind.Module, RecipientKind.Role, RecipientKind.Owner, RecipientKind.External],
            notice.Recipients.Select(recipient => recipient.Kind)
        );
        Assert.Equal("Till", notice.Recipients[0].Row?.Entity.Name);
    }

    [Theory]
    [InlineData("notify(till, pigeon)", "OSS2517")]
    [InlineData("bake(sale)", "OSS2901")]
    [InlineData("rollback drawer.key", "OSS2618")]
    [InlineData("rollback 5", "OSS2901")]
    public void What_nobody_can_do_here_leaves_the_clause_as_text(string response, string code) =>
        Assert.Equal(code, PromiseFixture.Codes(Contract($"! Sale.lost => {response}")));

    [Fact]
    public void Names_are_those_of_the_two_modules()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                module mill {
                  owns: [Sack]
                  exposes: [sack.filled]
                  consumes: [shop/*]
                  boundary: mill-service
                }
                contract oven <-> shop {
                  loaf.burnt must produce exactly one Sale within 5s
                ~ ^^^^^^^^^^ OSS2404 error: `loaf.burnt` is neither exposed nor owned by `oven` or `shop`
                  sack.filled must produce exactly one Sale within 5s
                ~ ^^^^^^^^^^^ OSS2405 error: `sack.filled` is of `mill`, which is no party of this contract
                  loaf.sold must produce exactly one Sack within 5s
                ~                                    ^^^^ OSS2405 error: `Sack` is of `mill`, which is no party of this contract
                  Oder.total >= 0 @always
                ~ ^^^^ OSS2404 error: `Oder` is neither exposed nor owned by `oven` or `shop`
                  mill/sack.filled must produce exactly one Sale within 5s
                ~ ^^^^^^^^^^^^^^^^ OSS2405 error: `mill/sack.filled` is of `mill`, which is no party of this contract
                  ovne/loaf.sold must produce exactly one shop/Till within 5s
                ~ ^^^^ OSS2404 error: `ovne/loaf.sold` is neither exposed nor owned by `oven` or `shop`
                  oven/loaf.lost must produce exactly one shop/Till within 5s
                ~ ^^^^^^^^^^^^^^ OSS2404 error: `oven/loaf.lost` is neither exposed nor owned by `oven` or `shop`
                  Sale references only loaf.sold where total = 0
                ~                      ^^^^^^^^^ OSS2420 error: `references only` needs an entity, but `loaf.sold` is an event
                }
                """
        );
    }

    [Fact]
    public void A_deadline_is_a_time_and_there_is_one()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                contract oven <-> shop {
                  loaf.created must produce Sale within 30
                ~                                       ^^ OSS2408 error: `30` is no positive duration
                  loaf.sold must produce Sale within 3fortnights
                ~                                    ^^^^^^^^^^^ OSS2408 error: `3fortnights` is no positive duration
                  loaf.sold must produce Till within 0s
                ~                                    ^^ OSS2408 error: `0s` is no positive duration
                  loaf.sold must produce Sale within 60s
                  Sale must occur within 1m of loaf.sold
                  Sale must occur within 2m of loaf.sold
                ~                        ^^ OSS2409 error: the same promise has two deadlines, 60s and 2m
                }
                """
        );
    }

    [Fact]
    public void A_module_consumes_what_it_must_react_to()
    {
        PromiseFixture.Reports(
            """
            system bakery v1.0 {}
            module oven {
              owns: [Loaf]
              exposes: [loaf.created, loaf.sold]
              boundary: oven-service
            }
            module shop {
              owns: [Sale]
              consumes: [oven/loaf.sold]
              boundary: shop-service
            }
            contract oven <-> shop {
              loaf.created must produce Sale within 30s
            ~ ^^^^^^^^^^^^ OSS2406 warning: `shop` must react to `oven/loaf.created` but does not consume it
              loaf.sold must produce Sale within 30s
              loaf.created must produce Loaf within 30s
              Loaf must produce Sale within 30s
              loaf.created must produce User within 30s
            }
            """
        );
    }

    [Fact]
    public void Promises_that_trigger_each_other_are_reported_at_the_first_clause()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                contract oven <-> shop {
                  loaf.created must produce Sale within 1s
                  loaf.sold must produce sale.made within 1s
                ~ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ OSS2412 error: what is promised never ends: oven/loaf.sold → shop/sale.made → oven/loaf.sold
                  loaf.sold must occur within 5s of sale.made
                  sale.made must produce at most 1 loaf.created
                  loaf.created must produce sale.made within 1s
                }
                """
        );
    }

    [Fact]
    public void A_promise_that_goes_round_is_not_bound()
    {
        var system = PromiseFixture.Bind(
            Contract("loaf.sold must produce loaf.sold within 1s\n  loaf.sold must produce Sale within 1s")
        );
        Assert.Equal([ClauseStatus.Faulty, ClauseStatus.Bound], system.Contracts[0].Promises.Select(its => its.Entry.Status));
        Assert.Null(system.Contracts[0].Promises[0].Meaning);
    }

    [Fact]
    public void What_cannot_be_read_is_said_of_both_sides_of_an_assertion()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                contract oven <-> shop {
                  ! no bread left => send somebody to the mill
                ~   ^^^^^^^^^^^^^ OSS2901 info
                ~                    ^^^^^^^^^^^^^^^^^^^^^^^^^ OSS2901 info
                }
                """
        );
    }

    [Fact]
    public void The_clauses_of_a_contract_without_modules_count_as_not_bound() =>
        Assert.Equal(
            "0/3",
            PromiseFixture
                .Bind(
                    "system s v1.0 {}\ncontract a <-> b {\n  x must produce y within 1s\n  ! x => alert y\n  ~ latency < 1s\n}\n"
                )
                .Coverage.All.ToString()
        );

    private static string Contract(string clauses) => $"{PromiseFixture.Manifest}contract oven <-> shop {{\n  {clauses}\n}}\n";

    private static BoundPromise? PromiseOf(string clause) =>
        Assert.Single(Assert.Single(PromiseFixture.Bind(Contract(clause)).Contracts).Promises).Meaning;

    private static GuaranteePromise GuaranteeOf(string clause) => Assert.IsType<GuaranteePromise>(PromiseOf(clause));

    private static string Name(BoundOccurrence occurrence) =>
        occurrence switch
        {
            EventOccurrence its => its.Event.ToString(),
            RowOccurrence rows => rows.Entity.Name,
            _ => "",
        };
}

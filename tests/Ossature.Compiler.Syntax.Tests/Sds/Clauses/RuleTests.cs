using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Syntax.Tests.Sds.Clauses;

public sealed class RuleTests
{
    [Theory]
    [InlineData("latency critical < 500ms", "LatencyGoal(latency critical < Number(500ms))")]
    [InlineData("latency: 1s", "LatencyGoal(latency : Number(1s))")]
    [InlineData("latency max of all:5ms", "LatencyGoal(latency max of all : Number(5ms))")]
    [InlineData("cache: 30s", "DurationGoal(cache : Number(30s))")]
    [InlineData("timeout < 5s", "DurationGoal(timeout < Number(5s))")]
    [InlineData("retention:3650d", "DurationGoal(retention : Number(3650d))")]
    [InlineData("paginate: 20", "PageGoal(paginate : Number(20))")]
    [InlineData("throughput > 50/s", "ThroughputGoal(throughput > FlowRate(50 / s))")]
    [InlineData("max retries: 2", "MaximumGoal(max retries : Number(2))")]
    [InlineData("trigger when stock < 10", "EmissionRule(trigger when Comparison(Path(stock) < Number(10)))")]
    [InlineData("emit stock.low if threshold", "ThresholdEmission(emit Path(stock . low) if threshold)")]
    [InlineData(
        "emit stock.low if threshold > 3",
        "WhenEmission(emit Path(stock . low) if Comparison(Path(threshold) > Number(3)))"
    )]
    [InlineData("retry 3x with exponential backoff", "RetryGoal(Retry(retry Number(3x) with exponential backoff))")]
    [InlineData("abandon after 72h inactivity", "TimedMove(abandon after Number(72h) Path(inactivity))")]
    [InlineData("retry after 3d", "TimedMove(retry after Number(3d))")]
    [InlineData("latency after 3d creation", "TimedMove(latency after Number(3d) Path(creation))")]
    [InlineData("after after 3d", "TimedMove(after after Number(3d))")]
    public void Each_soft_constraint_has_its_node(string text, string shape) =>
        ClauseReads.AssertShape(ClauseForm.Soft, text, shape);

    [Theory]
    [InlineData("latency low")]
    [InlineData("cache > 30s")]
    [InlineData("cache 30s")]
    [InlineData("paginate < 20")]
    [InlineData("throughput > 50")]
    [InlineData("throughput: 50/s")]
    [InlineData("trigger stock < 10")]
    [InlineData("emit stock.low")]
    [InlineData("emit a if (3)")]
    [InlineData("retry 3")]
    [InlineData("expire after")]
    [InlineData("expire after 3d of rest")]
    public void What_is_no_soft_constraint_is_refused(string text) => ClauseReads.AssertOpaque(ClauseForm.Soft, text);

    [Theory]
    [InlineData("owner", "GrantList(Grant(owner))")]
    [InlineData(
        "public(GET), admin(POST, PATCH)",
        "GrantList(Grant(public ( GrantMethod(GET) ) ,) Grant(admin ( GrantMethod(POST ,) GrantMethod(PATCH) )))"
    )]
    [InlineData("not, all(if)", "GrantList(Grant(not ,) Grant(all ( GrantMethod(if) )))")]
    public void Grants_have_their_nodes(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Grants, text, shape);

    [Theory]
    [InlineData("5/min", "Rate(FlowRate(5 / min))")]
    [InlineData("30/min per user", "Rate(FlowRate(30 / min) per user)")]
    [InlineData("30 / per per per", "Rate(FlowRate(30 / per) per per)")]
    public void Rates_have_theirs(string text, string shape) => ClauseReads.AssertShape(ClauseForm.Rate, text, shape);

    [Theory]
    [InlineData(ClauseForm.LogPhrase, "all api calls", "AllPhrase(all api calls)")]
    [InlineData(ClauseForm.LogPhrase, "all errors", "AllPhrase(all errors)")]
    [InlineData(ClauseForm.LogPhrase, "errors", "NamePhrase(Path(errors))")]
    [InlineData(ClauseForm.LogPhrase, "all", "NamePhrase(Path(all))")]
    [InlineData(ClauseForm.LogPhrase, "all.errors", "NamePhrase(Path(all . errors))")]
    [InlineData(ClauseForm.LogPhrase, "order.errors", "NamePhrase(Path(order . errors))")]
    [InlineData(ClauseForm.MetricPhrase, "api.latency", "NamePhrase(Path(api . latency))")]
    [InlineData(ClauseForm.TracePhrase, "checkout flow end-to-end", "FlowPhrase(checkout flow end-to-end)")]
    [InlineData(ClauseForm.TracePhrase, "check-out flow", "FlowPhrase(check-out flow)")]
    [InlineData(ClauseForm.TracePhrase, "flow flow", "FlowPhrase(flow flow)")]
    public void Phrases_have_theirs(ClauseForm form, string text, string shape) => ClauseReads.AssertShape(form, text, shape);

    [Theory]
    [InlineData(
        "feed error context + failing test + spec back to generating agent",
        "FeedBackStep(feed error context + failing test + spec back to generating agent)"
    )]
    [InlineData("feed back § back to generating agent", "FeedBackStep(feed back § back to generating agent)")]
    [InlineData("agent regenerates affected code", "RegenerateStep(agent regenerates affected code)")]
    [InlineData("regenerate affected code", "RegenerateStep(regenerate affected code)")]
    [InlineData("re-run tests", "RerunStep(re-run tests)")]
    public void Steps_after_a_failed_test_have_theirs(string text, string shape) =>
        ClauseReads.AssertShape(ClauseForm.TestFailureStep, text, shape);

    [Fact]
    public void So_has_the_condition_after_it() =>
        ClauseReads.AssertShape(
            ClauseForm.TestFailureCondition,
            "still failing after retries",
            "StillFailing(still failing after retries)"
        );

    [Theory]
    [InlineData(ClauseForm.Grants, "owner during opening hours")]
    [InlineData(ClauseForm.Grants, "owner()")]
    [InlineData(ClauseForm.Grants, "owner,")]
    [InlineData(ClauseForm.Grants, "shop-owner")]
    [InlineData(ClauseForm.Rate, "5 per user")]
    [InlineData(ClauseForm.Rate, "5/min per user, 6/min")]
    [InlineData(ClauseForm.Rate, "1.5/min")]
    [InlineData(ClauseForm.LogPhrase, "all state")]
    [InlineData(ClauseForm.LogPhrase, "all things")]
    [InlineData(ClauseForm.MetricPhrase, "all errors")]
    [InlineData(ClauseForm.TracePhrase, "a.b flow")]
    [InlineData(ClauseForm.TracePhrase, "checkout")]
    [InlineData(ClauseForm.TracePhrase, "checkout flow end-to-start")]
    [InlineData(ClauseForm.TestFailureStep, "feed nothing back")]
    [InlineData(ClauseForm.TestFailureStep, "emit order.paid")]
    [InlineData(ClauseForm.TestFailureCondition, "not found")]
    public void What_is_none_of_them_is_refused(ClauseForm form, string text) => ClauseReads.AssertOpaque(form, text);

    [Theory]
    [InlineData("all api calls", LogSubject.ApiCalls)]
    [InlineData("all errors", LogSubject.Errors)]
    [InlineData("all state transitions", LogSubject.StateTransitions)]
    [InlineData("all events", LogSubject.Events)]
    [InlineData("all logins", LogSubject.Logins)]
    [InlineData("all notifications", LogSubject.Notifications)]
    public void What_is_logged_is_a_value(string text, LogSubject subject) =>
        Assert.Equal(subject, Assert.IsType<AllPhraseSyntax>(ClauseReads.Tree(ClauseForm.LogPhrase, text)).Subject);
}

using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Rules;

public sealed class ObserveTests
{
    [Theory]
    [InlineData("log: all api calls", "LogAll ApiCalls")]
    [InlineData("log: all notifications", "LogAll Notifications")]
    [InlineData("log: locked", "LogError locked")]
    [InlineData("log: post.created", "LogEvent m/post.created")]
    [InlineData("metric: api.latency", "Metric api.latency of service api")]
    [InlineData("metric: links.clicked", "Metric links.clicked of segment links")]
    [InlineData("metric: publish.duration", "Metric publish.duration of action publish")]
    [InlineData("metric: post.created.rate", "Metric post.created.rate of event m/post.created")]
    [InlineData("metric: note.length", "Metric note.length of entity Note")]
    [InlineData("metric: title.length", "Metric title.length of field Post.title")]
    [InlineData("trace: publish flow", "Trace publish")]
    [InlineData("trace: links flow end-to-end", "Trace links to the end")]
    public void A_phrase_says_what_is_observed(string phrase, string observed) =>
        Assert.Equal(observed, Print(Assert.Single(RuleFixture.Bind($"observe {{ {phrase} }}\n").Observed)));

    [Fact]
    public void What_nobody_knows_is_kept_as_text() =>
        RuleFixture.Reports(
            """
            runtime { queue: memory }
            auth { /** : public }
            observe {
              log: all errors, whatever happens, post.creatd
            ~                  ^^^^^^^^^^^^^^^^ OSS2901 info
              metric: weather.rain, api.latency
            ~         ^^^^^^^ OSS2730 warning: `weather.rain` matches no api, action, event, entity or field
              metric: id.size
              metrics: posts.read, posts.written
            ~ ^^^^^^^ OSS2731 warning: unknown key `metrics` in `observe`
              trace: refund flow
            ~        ^^^^^^ OSS2732 warning: `refund` is no segment of a route and no action
            }
            """,
            "OSS27 OSS29"
        );

    [Theory]
    [InlineData("log: post.creatd", "OSS2618")]
    [InlineData("metric: id.size", "OSS2632")]
    public void A_name_is_resolved_as_in_every_clause(string phrase, string code)
    {
        var spec = RuleFixture.Bind($"observe {{ {phrase} }}\n");
        Assert.Equal(code, Assert.Single(spec.Clauses, clause => clause.Kind == ClauseKind.Observe).ReasonCode);
    }

    [Fact]
    public void Every_phrase_is_a_clause()
    {
        var spec = RuleFixture.Bind("observe {\n  log: all errors, nothing\n  metrics: a, b\n  metric: posts.read\n}\n");
        Assert.Equal(
            [ClauseStatus.Bound, ClauseStatus.Opaque, ClauseStatus.Opaque, ClauseStatus.Opaque, ClauseStatus.Bound],
            spec.Clauses.Where(clause => clause.Kind == ClauseKind.Observe).Select(clause => clause.Status)
        );
    }

    private static string Print(BoundPhrase phrase) =>
        phrase switch
        {
            LogAll its => $"LogAll {its.Subject}",
            LogError its => $"LogError {its.Error.Name}",
            LogEvent its => $"LogEvent {its.Event}",
            Trace its => $"Trace {its.Action?.Name ?? its.Segment}{(its.IsEndToEnd ? " to the end" : "")}",
            Metric its => $"Metric {its.Name} of "
                + its.Subject switch
                {
                    ServiceSubject subject => $"service {subject.Name}",
                    SegmentSubject subject => $"segment {subject.Segment}",
                    ActionSubject subject => $"action {subject.Action.Name}",
                    EventSubject subject => $"event {subject.Event}",
                    EntitySubject subject => $"entity {subject.Entity}",
                    FieldSubject subject => $"field {subject.Field}",
                    var other => other.ToString(),
                },
            _ => phrase.ToString(),
        };
}

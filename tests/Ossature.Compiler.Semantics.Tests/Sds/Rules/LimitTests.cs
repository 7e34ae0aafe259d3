using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Rules;

public sealed class LimitTests
{
    [Theory]
    [InlineData("POST /posts : 5/min per user", "POST /posts", 5, 60_000, LimitScope.User)]
    [InlineData("GET /posts/{post} : 3/hour per ip", "GET /posts/{id}", 3, 3_600_000, LimitScope.Ip)]
    [InlineData("* /posts : 100/s per key", "GET /posts, POST /posts", 100, 1000, LimitScope.Key)]
    [InlineData("GET /posts/* : 1/day", "GET /posts/{id}, GET /posts/new", 1, 86_400_000, LimitScope.Global)]
    [InlineData(
        "GET /** : 999999999999999999/min per global",
        "GET /posts, GET /posts/{id}, GET /posts/new, GET /notes/{id}",
        999_999_999_999_999_999,
        60_000,
        LimitScope.Global
    )]
    public void A_limit_is_for_apis_and_counts_in_windows(string rule, string apis, long requests, long window, LimitScope scope)
    {
        var limit = Assert.Single(RuleFixture.Bind($"limit {{ {rule} }}\n").Limits);
        Assert.Equal(apis, string.Join(", ", limit.Apis));
        Assert.Equal((requests, window, scope), (limit.Requests, limit.Window, limit.Scope));
    }

    [Fact]
    public void A_limit_that_limits_nothing_is_reported() =>
        RuleFixture.Reports(
            """
            auth {
              /** : public(GET), editor
            }
            limit {
              PUT /posts/{id} : 5/min
            ~ ^^^^^^^^^^^^^^^ OSS2720 error: the limit is for `PUT /posts/{id}`, and there is no such api
              * /drafts/** : 5/min
            ~ ^^^^^^^^^^^^ OSS2720 error
              GET /posts : 0/min
            ~              ^ OSS2721 error: a limit lets at least one request pass
              GET /posts : 5/fortnight per ip
            ~                ^^^^^^^^^ OSS2722 error: unknown limit window `fortnight`
              GET /posts : 5/min per household
            ~                        ^^^^^^^^^ OSS2723 error: unknown limit scope `household`
              POST /posts : 5/min per user
              GET /posts : 5/min per user
            ~                        ^^^^ OSS2725 warning: the limit is per user, but anonymous callers may use `GET /posts`
              POST /posts : 9/hour per user
            ~ ^^^^^^^^^^^ OSS2724 warning: `POST /posts` has a limit per user already
              POST /posts : 9/hour per ip
              GET /posts/{a} : 1/s
              GET /posts/{b} : 2/s
            ~ ^^^^^^^^^^^^^^ OSS2724 warning
            }
            """,
            "OSS27"
        );

    [Fact]
    public void A_limit_in_error_is_counted_and_not_bound()
    {
        var spec = RuleFixture.Bind("limit {\n  GET /posts : 0/min\n  GET /posts : rarely\n  GET /posts : 1/min\n}\n");
        Assert.Single(spec.Limits);
        Assert.Equal(
            [ClauseStatus.Faulty, ClauseStatus.Opaque, ClauseStatus.Bound],
            spec.Clauses.Where(clause => clause.Kind == ClauseKind.Limit).Select(clause => clause.Status)
        );
    }
}

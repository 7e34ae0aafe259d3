using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Tests.Sds.Rules;

public sealed class AuthTests
{
    [Theory]
    [InlineData("GET /posts", "/posts : a", "/posts")]
    [InlineData("GET /posts", "/** : a", "/**")]
    [InlineData("GET /posts", "/posts/** : a", "/posts/**")]
    [InlineData("GET /posts", "/posts/* : a", "")]
    [InlineData("GET /posts/{id}", "/posts/* : a", "/posts/*")]
    [InlineData("GET /posts/{id}", "/posts/{post} : a", "/posts/{post}")]
    [InlineData("GET /posts/{id}", "/posts/new : a", "")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/**/links/* : a", "/**/links/*")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/**/** : a", "/**/**")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/posts/** : a", "/posts/**")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/posts/*/links : a", "")]
    public void A_pattern_matches_segment_by_segment(string api, string rule, string winner) =>
        Assert.Equal(winner, WinnerOf(api, rule));

    [Theory]
    [InlineData("GET /posts/new", "/posts/new", "/posts/{id}", "/posts/*", "/posts/**")]
    [InlineData("GET /posts/new", "/posts/{id}", "/posts/*", "/posts/**", "/**")]
    [InlineData("GET /posts/new", "/posts/*", "/posts/**", "/**")]
    [InlineData("GET /posts/new", "/posts/**", "/*/new", "/**")]
    [InlineData("GET /posts", "/posts/**", "/posts", "/**")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/**/links/*", "/**/*/*", "/**")]
    [InlineData("DELETE /posts/{id}/links/{link}", "/**/links/{x}", "/**/links/*")]
    public void The_most_specific_pattern_wins_wherever_it_stands(string api, params string[] patterns)
    {
        Assert.Equal(patterns[0], WinnerOf(api, string.Join("\n", patterns.Select(pattern => $"{pattern} : a"))));
        Assert.Equal(patterns[0], WinnerOf(api, string.Join("\n", patterns.Reverse().Select(pattern => $"{pattern} : a"))));
    }

    [Fact]
    public void Only_the_grants_of_the_winner_count()
    {
        var spec = RuleFixture.Bind(
            """
            auth {
              /posts/** : public(GET), editor, admin(POST, DELETE)
              /posts/new : owner
            }
            """
        );
        Assert.Equal(
            [
                "GET /posts: public, editor",
                "POST /posts: editor, admin",
                "GET /posts/{id}: public, editor",
                "GET /posts/new: owner",
                "DELETE /posts/{id}/links/{link}: editor, admin",
                "GET /notes/{id}: ",
            ],
            spec.Auth.Access.Select(access => $"{access.Api}: {string.Join(", ", access.Roles)}")
        );
        Assert.Null(spec.Auth.Access[^1].Rule);
        Assert.Same(spec.Auth.Access[0], spec.Auth.Of(spec.Auth.Access[0].Api));
    }

    [Fact]
    public void Grants_that_are_not_understood_deny()
    {
        var spec = RuleFixture.Bind("auth {\n  /posts/** : public during opening hours\n}\n");
        Assert.All(spec.Auth.Access.Where(access => access.Rule is not null), access => Assert.Empty(access.Roles));
        Assert.False(Assert.Single(spec.Auth.Rules).IsUnderstood);
        Assert.Equal(ClauseStatus.Opaque, Assert.Single(spec.Clauses, clause => clause.Kind == ClauseKind.Auth).Status);
    }

    [Fact]
    public void Rules_and_apis_are_for_each_other() =>
        RuleFixture.Reports(
            """
            auth {
              /drafts/** : editor
            ~ ^^^^^^^^^^ OSS2710 warning: the auth pattern `/drafts/**` matches no api
              /posts : public(GET)
            ~ ^^^^^^ OSS2719 warning: the rule matches `POST /posts` but grants nobody the method `POST`
              /posts : editor
            ~ ^^^^^^ OSS2713 error: the auth pattern `/posts` has a rule already
              /posts/{id} : public, editor(PUT)
            ~                              ^^^ OSS2716 info: `editor` is granted `PUT`
              /posts/{post} : public
            ~ ^^^^^^^^^^^^^ OSS2713 error
              /posts/* : public, editor
            ~ ^^^^^^^^ OSS2714 info: the auth rule changes nothing
              /notes/{id} : public(READ)
            ~                      ^^^^ OSS2715 error: unknown HTTP method `READ` in a grant
              /posts/{id}/links/* : public when asked
            ~                       ^^^^^^^^^^^^^^^^^ OSS2718 warning: the grants are not understood
            }
            """,
            "OSS27"
        );

    [Fact]
    public void An_api_without_a_rule_is_named() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module m {
              owns: [Post]
              boundary: m-service
            }
            spec m v1.0 {}
            entity Post {
              id: uuid
            }
            api GET /posts { out: [Post] }
            ~   ^^^^^^^^^^ OSS2711 warning: no auth rule covers `GET /posts`
            api POST /posts/{id}/print { >> delete Post }
            auth { /posts/{id}/** : user }
            """,
            "OSS27"
        );

    [Fact]
    public void Apis_without_any_rule_are_one_warning() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module m {
              owns: [Post]
              boundary: m-service
            }
            spec m v1.0 {}
            ~    ^ OSS2712 warning: `m` has apis but no `auth` block
            entity Post {
              id: uuid
            }
            api GET /posts { out: [Post] }
            api POST /posts {}
            """,
            "OSS27"
        );

    [Fact]
    public void Of_a_block_that_is_damaged_nothing_is_missed() =>
        RuleFixture.Reports(
            """
            auth {
              /posts/** : public(GET), editor
              notes : public
            }
            """,
            "OSS27"
        );

    [Fact]
    public void An_owner_is_an_owner_of_something() =>
        RuleFixture.Reports(
            """
            auth {
              /posts/{id} : owner
            ~               ^^^^^ OSS2717 warning: `owner` is granted on `/posts/{id}`
              /posts/** : user
              /notes/** : owner
            }
            """,
            "OSS27"
        );

    [Fact]
    public void Twenty_thousand_rules_are_matched_with_ten_thousand_apis()
    {
        const int Count = 10_000;
        var apis = string.Concat(Enumerable.Range(0, Count).Select(at => $"api POST /shelf{at}/things/{{id}} {{}}\n"));
        var rules = string.Concat(Enumerable.Range(0, Count).Select(at => $"  /shelf{at}/** : a\n  /**/shelf{at}/** : b\n"));
        var limits = string.Concat(Enumerable.Range(0, Count).Select(at => $"  * /shelf{at}/** : 5/min\n"));
        var spec = RuleFixture.Bind($"{apis}auth {{\n{rules}}}\nlimit {{\n{limits}}}\n");
        Assert.Equal(
            Count,
            spec.Auth.Access.Count(access => access.Rule?.Pattern.Text.EndsWith("/**", StringComparison.Ordinal) == true)
        );
        Assert.Equal(Count, spec.Limits.Length);
    }

    private static string WinnerOf(string api, string rules)
    {
        var spec = RuleFixture.Bind($"auth {{\n{rules}\n}}\n");
        return Assert.Single(spec.Auth.Access, access => access.Api.ToString() == api).Rule?.Pattern.Text ?? "";
    }
}

using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class TestFailurePolicyTests
{
    private const string Policy = """
        on test failure {
          >> feed error context + failing test + spec back to generating agent
          >> agent regenerates affected code
          >> re-run tests
          ~ max retries: 4
          ! still failing after retries => halt deploy, alert human
        }

        """;

    [Fact]
    public void A_policy_says_what_is_done_how_often_and_what_follows()
    {
        var system = PromiseFixture.Bind($"system bakery v1.0 {{}}\n{Policy}");
        var policy = system.TestFailurePolicy!;
        Assert.Equal(4, policy.MaxRetries);
        Assert.Equal(
            [new FeedBackStep("error context + failing test + spec"), new RegenerateStep(), new RerunStep()],
            policy.Steps.Select(step => step.Meaning!)
        );
        var responses = Assert.Single(policy.GivingUp).Meaning!.Responses;
        Assert.Equal([new HaltResponse("deploy"), new AlertResponse("human")], responses.AsEnumerable());
        Assert.Equal("(system) 5/5", string.Join(", ", system.Coverage.Specs.Select(spec => $"{spec.Spec} {spec.All}")));
    }

    [Fact]
    public void A_policy_in_a_section_is_that_of_the_module()
    {
        var system = PromiseFixture.Bind(PromiseFixture.Section + Policy);
        Assert.Null(system.TestFailurePolicy);
        Assert.Equal(4, system.FindSpec("oven")!.TestFailurePolicy!.MaxRetries);
        Assert.Equal("oven 5/5", string.Join(", ", system.Coverage.Specs.Select(spec => $"{spec.Spec} {spec.All}")));
    }

    [Fact]
    public void What_is_wrong_with_a_policy_is_said()
    {
        PromiseFixture.Reports(
            """
            system bakery v1.0 {}
            on deploy failure {
            ~  ^^^^^^^^^^^^^^ OSS2920 error: nothing triggers `on deploy failure`
              >> re-run tests
            }
            on test failures {
            ~  ^^^^^^^^^^^^^ OSS2920 error: nothing triggers `on test failures`
            }
            on test failure {
            ~  ^^^^^^^^^^^^ OSS2921 warning: does not say how often
              >> pray
            ~    ^^^^ OSS2901 info
              ! nothing helps => retry 3
            ~   ^^^^^^^^^^^^^ OSS2901 info
            ~                    ^^^^^^^ OSS2901 info
            }
            on test failure {
            ~  ^^^^^^^^^^^^ OSS2922 warning: this is a second `on test failure` of the system
              >> re-run tests
              ! still failing after retries => retry 3s
            ~                                        ^^ OSS2904 warning: `3s` is the wrong kind of value here
            }
            """
        );
    }

    [Fact]
    public void Without_a_limit_three_attempts_are_assumed()
    {
        var system = PromiseFixture.Bind("system bakery v1.0 {}\non test failure {\n  >> re-run tests\n}\n");
        Assert.Equal(3, system.TestFailurePolicy!.MaxRetries);
    }

    [Fact]
    public void Several_blocks_are_one_policy()
    {
        var system = PromiseFixture.Bind(
            "system bakery v1.0 {}\non test failure {\n  >> re-run tests\n}\non test failure {\n  >> agent regenerates affected code\n  ~ max retries: 7\n}\n"
        );
        Assert.Equal((2, 7L), (system.TestFailurePolicy!.Steps.Length, system.TestFailurePolicy.MaxRetries));
    }

    [Fact]
    public void The_clauses_of_an_unknown_trigger_count_as_not_bound() =>
        Assert.Equal(
            "0/3",
            PromiseFixture
                .Bind("system bakery v1.0 {}\non full moon {\n  >> re-run tests\n  ~ max retries: 7\n  ! a => b\n}\n")
                .Coverage.All.ToString()
        );
}

using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds;

public sealed class ContractTests
{
    [Fact]
    public void A_contract_is_between_two_modules_that_exchange_something() =>
        BoundFixture.Reports(
            """
            system s v1.0 {}
            module press {
              owns: [P]
              exposes: [p]
              consumes: [mill/m]
              boundary: press-service
            }
            module mill {
              owns: [M]
              exposes: [m]
              boundary: mill-service
            }
            module farm {
              owns: [F]
              boundary: farm-service
            }

            contract press <-> radio {
            ~                  ^^^^^ OSS2401 error: contract with `radio`, which no module is
              p must produce P within 1s
            }
            contract press <-> press {
            ~                  ^^^^^ OSS2402 error: this is a contract of `press` with itself
              P.x >= 0 @always
            }
            contract farm <-> mill {
            ~        ^^^^ OSS2403 error: `farm` and `mill` exchange nothing
              ~ latency < 1s
            }
            contract mill <-> press {
            ~        ^^^^ OSS2418 warning: the contract of `mill` and `press` has no clauses
            }
            contract press <-> mill {
            ~        ^^^^^ OSS2407 warning: this is a second contract between `press` and `mill`
              m must produce P within 1s
            }
            """
        );

    [Fact]
    public void The_other_side_is_no_near_name()
    {
        var source = SourceText.From(
            "specs/example.sds",
            """
            system s v1.0 {}
            module press {
              owns: [P]
              boundary: press-service
            }
            contract press <-> pres {
              P.x >= 0 @always
            }
            """
        );
        var problem = BoundFixture.Bind([source]).Diagnostics.Single(diagnostic => diagnostic.Code == "OSS2401");
        Assert.DoesNotContain("press", problem.Help, StringComparison.Ordinal);
    }
}

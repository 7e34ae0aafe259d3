namespace Repository.Tests;

public sealed class InvariantTests
{
    [Fact]
    public void Every_invariant_of_the_code_map_names_a_test_that_exists() =>
        Findings.AssertNone(InvariantPage.Faults(Clone.Read("src/README.md"), TestNames.Exists));

    [Fact]
    public void A_page_that_lost_its_tests_is_refused()
    {
        const string page = """
            - **INV-1** Parsing returns.
              Held by `A.Tests.ParserTests.It_returns`.
            - **INV-3** Nothing is lost.
            - **INV-4** Nothing is done twice. `A.Tests.GoneTests.Nothing`
            """;

        Assert.Equal(
            [
                "INV-3 stands where INV-2 should",
                "INV-3 names no test",
                "INV-4 stands where INV-3 should",
                "INV-4 names A.Tests.GoneTests.Nothing, which is no test",
            ],
            InvariantPage.Faults(page, test => test == "A.Tests.ParserTests.It_returns")
        );
        Assert.Equal(["there are no invariants"], InvariantPage.Faults("", _ => true));
    }

    [Fact]
    public void Tests_are_found_by_their_attribute_and_by_nothing_else()
    {
        const string source = """
            namespace A.Tests;

            public sealed class ParserTests
            {
                [Fact]
                public void It_returns() { }

                [Theory]
                [InlineData("x")]
                [InlineData(
                    "y"
                )]
                public async Task It_returns_for(string text) { }

                public void No_test() { }
            }
            """;

        Assert.Equal(["A.Tests.ParserTests.It_returns", "A.Tests.ParserTests.It_returns_for"], TestNames.In(source));
        Assert.True(TestNames.Exists("Repository.Tests.InvariantTests.Tests_are_found_by_their_attribute_and_by_nothing_else"));
    }
}

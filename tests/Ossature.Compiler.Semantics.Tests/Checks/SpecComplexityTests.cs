namespace Ossature.Compiler.Semantics.Tests.Checks;

public sealed class SpecComplexityTests
{
    [Theory]
    [InlineData(3000, false)]
    [InlineData(3001, true)]
    public void More_than_3000_characters_are_worth_a_warning(int length, bool reported)
    {
        var requirement = Some.Requirement("Long") with { Accepts = "", Returns = "", Errors = [new("ab", "cd")] };
        var spec = Some.Spec("A") with { Requirements = [requirement with { Description = new('x', length - 4) }] };

        Assert.Equal(reported, Some.Project(spec).Diagnostics.Any(diagnostic => diagnostic.Code == "OSS1311"));
    }

    [Fact]
    public void The_warning_names_total_limit_and_the_largest_requirements()
    {
        var spec = Some.Spec("A") with { Requirements = [.. new[] { 100, 2000, 900, 1000 }.Select(Requirement)] };

        var message = Assert.Single(Some.Project(spec).Diagnostics).Message;

        Assert.Contains("4000 characters of text, more than 3000;", message, StringComparison.Ordinal);
        Assert.EndsWith("the largest are `R2000` (2000), `R1000` (1000), `R900` (900)", message, StringComparison.Ordinal);

        static Symbols.RequirementSymbol Requirement(int length) =>
            Some.Requirement($"R{length}") with
            {
                Description = new('x', length),
                Accepts = "",
                Returns = "",
                Errors = [],
            };
    }
}

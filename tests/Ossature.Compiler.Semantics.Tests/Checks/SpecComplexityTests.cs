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
}

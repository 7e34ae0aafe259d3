using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Tests.Checks;

public sealed class RepeatedNamesTests
{
    [Fact]
    public void A_dependency_listed_twice_is_reported() =>
        Assert.Equal("OSS1313", Assert.Single(Some.Project(Some.Spec("A"), Some.Spec("B", "A", "A")).Diagnostics).Code);

    [Theory]
    [InlineData("specs/other.amd", "OSS1314")]
    [InlineData("specs/A.amd", "")]
    public void A_data_model_in_two_files_is_reported(string file, string code)
    {
        var first = Some.Architecture("A") with { DataModels = [new("Row", "", "x\n", Location.OfFile("specs/A.amd"))] };
        var second = first with { DataModels = [new("row", "", "y\n", Location.OfFile(file))], Location = Location.OfFile(file) };

        Assert.Equal(code, string.Concat(Some.Project(Some.Spec("A"), first, second).Diagnostics.Select(found => found.Code)));
    }
}

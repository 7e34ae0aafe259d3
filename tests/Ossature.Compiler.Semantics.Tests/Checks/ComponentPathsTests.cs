namespace Ossature.Compiler.Semantics.Tests.Checks;

public sealed class ComponentPathsTests
{
    [Theory]
    [InlineData("src/a.cs", "OSS1308")]
    [InlineData("src/./A.CS", "OSS1308")]
    [InlineData("../a.cs", "OSS1309")]
    [InlineData("/a.cs", "OSS1309")]
    [InlineData("checks/a.cs", "OSS1310")]
    [InlineData("src/A.cs/b.cs", "OSS1315")]
    [InlineData("src", "OSS1315")]
    public void A_path_that_no_component_can_have_is_reported(string path, string code)
    {
        var project = Some.Project(
            Some.Spec("A"),
            Some.Spec("B"),
            Some.Architecture("A", Some.Component("First", "src/a.cs")),
            Some.Architecture("B", Some.Component("Second", path))
        );

        Assert.Equal(code, Assert.Single(project.Diagnostics).Code);
    }
}

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

    [Fact]
    public void Of_files_inside_each_other_each_is_reported_with_the_nearest()
    {
        string[] paths = ["a/B/c", "a", "a-b", "A/b/c/d", "a/b-c", "ab", "a/c"];
        var architecture = Some.Architecture("A", [.. paths.Select((path, i) => Some.Component($"C{i}", path))]);
        var found = Some.Project(Some.Spec("A"), architecture).Diagnostics.Where(found => found.Code == "OSS1315");

        Assert.Equal(
            [
                "component `C0` lives in `a/B/c`, but `a` is the file of `A > C1`",
                "component `C3` lives in `A/b/c/d`, but `a/B/c` is the file of `A > C0`",
                "component `C4` lives in `a/b-c`, but `a` is the file of `A > C1`",
                "component `C6` lives in `a/c`, but `a` is the file of `A > C1`",
            ],
            found.Select(found => found.Message).Order(StringComparer.Ordinal)
        );
    }
}

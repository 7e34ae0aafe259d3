using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Tests.Binding;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("src/a.cs", "src/a.cs")]
    [InlineData("./src//x/../a.cs", "src/a.cs")]
    [InlineData(@"src\a.cs", "src/a.cs")]
    [InlineData("..a/b", "..a/b")]
    [InlineData("../a.cs", null)]
    [InlineData("src/../../a.cs", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData(@"C:\a.cs", null)]
    [InlineData("", null)]
    [InlineData("src/", null)]
    [InlineData("src/..", null)]
    [InlineData(".", null)]
    [InlineData("a\nb", null)]
    public void A_path_is_normalised_unless_it_names_no_file_inside(string written, string? expected) =>
        Assert.Equal(expected, OutputPath.Normalize(written));

    [Theory]
    [InlineData("checks/a.sh", true)]
    [InlineData("Checks/a.sh", true)]
    [InlineData("checksum.cs", false)]
    [InlineData("src/checks/a.cs", false)]
    public void The_folder_of_the_judge_is_reserved(string path, bool expected) =>
        Assert.Equal(expected, OutputPath.IsReserved(path));
}

namespace Ossature.Compiler.Emit.Tests;

public sealed class DerivedFileTests
{
    /// <summary>So a new <c>ossc</c> with another project file runs the commands again and asks no model.</summary>
    [Fact]
    public void A_project_file_of_the_compilers_is_verified_with_and_not_asked_for()
    {
        var project = SpecProject.Create();
        project.BuildSuccessfully();

        var keys = project.Files(".ossature/tasks/002-money/");

        Assert.Contains("\nfile till.csproj = derived\n", keys[".ossature/tasks/002-money/claim.key"], StringComparison.Ordinal);
        Assert.Contains("\nfile till.csproj = sha256:", keys[".ossature/tasks/002-money/verify.key"], StringComparison.Ordinal);
    }
}

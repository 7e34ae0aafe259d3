namespace Ossature.Compiler.Testing.Tests;

public sealed class TempProjectTests
{
    [Fact]
    public void It_holds_the_files_of_a_fixture_and_is_gone_at_the_end()
    {
        string root;
        using (var project = new TempProject(Fixture.Parse("//- /b.toml\nx = 1\n//- /a.toml absent\n")))
        {
            root = project.Root;
            project.Write("specs/c.smd", "# C\n");

            Assert.Equal(["b.toml", "specs/c.smd"], project.List());
            Assert.Equal("x = 1\n", project.Read("b.toml"));
            Assert.Throws<TestFailure>(() => project.Read("a.toml"));
        }

        Assert.False(Directory.Exists(root));
    }
}

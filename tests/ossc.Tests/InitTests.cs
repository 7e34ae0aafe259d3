namespace Ossature.CommandLine.Tests;

public sealed class InitTests
{
    [Fact]
    public void A_new_project_checks_clean()
    {
        var ossc = new Ossc();

        Assert.Equal(0, ossc.Run("init", "garden").ExitCode);

        Assert.Contains("name = \"garden\"", ossc.Disk.Peek("/demo/garden/ossature.toml"), StringComparison.Ordinal);
        var check = ossc.Run("check", "garden");
        Assert.Equal((0, "OSS1392"), (check.ExitCode, check.Codes));
        Assert.Contains("no problems", check.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("library", "library", "LibraryItem", "library-service")]
    [InlineData("seed-store 2", "seed_store_2", "SeedStore2Item", "seed-store-2-service")]
    [InlineData("2b", "project_2b", "Project2bItem", "project-2b-service")]
    [InlineData("ä\"b", "b", "BItem", "b-service")]
    [InlineData("ü", "project", "ProjectItem", "project-service")]
    public void A_new_system_checks_clean_whatever_it_is_called(string folder, string name, string entity, string boundary)
    {
        var ossc = new Ossc();

        Assert.Equal(0, ossc.Run("init", folder, "--sds").ExitCode);

        var text = ossc.Disk.Peek($"/demo/{folder}/specs/{name}.sds")!;
        Assert.Contains($"system {name} v0.1 {{", text, StringComparison.Ordinal);
        Assert.Contains($"entity {entity} {{", text, StringComparison.Ordinal);
        Assert.Contains($"boundary: {boundary}\n", text, StringComparison.Ordinal);
        var check = ossc.Run("check", folder, "--warnings-as-errors");
        Assert.Equal((0, ""), (check.ExitCode, check.Codes));
        Assert.EndsWith("(100 %)\n1 module: no problems\n", check.Out, StringComparison.Ordinal);
        Assert.Equal(0, ossc.Run("fmt", "--check", folder).ExitCode);
    }

    [Fact]
    public void Without_a_name_the_working_folder_becomes_the_project()
    {
        var ossc = new Ossc();
        var result = ossc.Run("init");

        Assert.Equal("wrote ossature.toml\nwrote .gitignore\nwrote specs/.gitkeep\nwrote context/.gitkeep\n", result.Error);
        Assert.Contains("name = \"demo\"", ossc.Disk.Peek("/demo/ossature.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_kept()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", "# mine\n");

        var result = ossc.Run("init", ".");

        Assert.Equal((0, "# mine\n"), (result.ExitCode, ossc.Disk.Peek("/demo/ossature.toml")));
        Assert.StartsWith("skipped ossature.toml\nwrote", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_TOML_would_misread_is_quoted()
    {
        var ossc = new Ossc();
        ossc.Run("init", "a\"b\\c\td");

        Assert.Equal(0, ossc.Run("check", "a\"b\\c\td").ExitCode);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var ossc = new Ossc();
        ossc.Disk.FailWrites(
            (_, path) => path.EndsWith(".gitignore", StringComparison.Ordinal) ? new IOException("No space left.") : null
        );

        var result = ossc.Run("init");

        Assert.Equal((1, "OSS4156"), (result.ExitCode, result.Codes));
        Assert.Contains("`.gitignore` could not be written: No space left\n", result.Out, StringComparison.Ordinal);
        Assert.True(ossc.Disk.FileExists("/demo/specs/.gitkeep"));
    }
}

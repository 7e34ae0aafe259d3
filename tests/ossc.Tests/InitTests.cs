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

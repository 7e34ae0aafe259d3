namespace Ossature.CommandLine.Tests;

public sealed class ProjectLocatorTests
{
    [Fact]
    public void A_path_that_is_not_there_is_wrong_usage()
    {
        var result = Samples.Project().Run("check", "spces");

        Assert.Equal((2, "OSS1394"), (result.ExitCode, result.Codes));
        Assert.Contains("`spces`", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_project_anywhere_is_an_error()
    {
        var result = new Ossc().Run("check");

        Assert.Equal((2, "OSS1391"), (result.ExitCode, result.Codes));
        Assert.Contains("ossature.toml", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_projects_at_once_are_refused()
    {
        var ossc = Samples.Project();
        ossc.Disk.Put("/demo/other/ossature.toml", Samples.Configuration);

        Assert.Equal("OSS4152", ossc.Run("check", ".", "other").Codes);
        Assert.Equal("OSS4152", ossc.Run("--config", "ossature.toml", "check", "other").Codes);
        Assert.Equal(0, ossc.Run("--config", "ossature.toml", "check", ".").ExitCode);
    }

    [Theory]
    [InlineData("/demo/docs/deep", "check")]
    [InlineData("/demo", "check")]
    [InlineData("/", "check demo")]
    [InlineData("/", "check demo/ossature.toml")]
    [InlineData("/", "--config demo/ossature.toml check")]
    [InlineData("/", "validate -c demo")]
    [InlineData("/", "check demo/specs")]
    [InlineData("/", "check demo/specs/greeter.smd demo/specs/greeter.amd")]
    public void A_project_is_found_however_it_is_named(string from, string line)
    {
        var ossc = new Ossc(Samples.Project().Disk, from);

        var result = ossc.Run(line.Split(' '));

        Assert.Equal((0, "1 specification, 1 architecture: no problems\n", ""), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public void Specifications_without_a_project_get_the_defaults()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/notes/greeter.smd", Samples.Greeter);

        Assert.Equal("1 specification, 0 architectures: no problems\n", ossc.Run("check", "notes").Out);
        Assert.Equal("1 specification, 0 architectures: no problems\n", ossc.Run("check", "notes/greeter.smd").Out);
    }

    [Fact]
    public void Every_provider_that_a_model_can_come_from_is_known_to_the_configuration()
    {
        foreach (var provider in Ossature.Compiler.Models.ModelProvider.All)
        {
            var model = provider.Name + ":x";

            Assert.Equal(
                "",
                Samples
                    .Project(Samples.Configuration.Replace("replay:recording", model, StringComparison.Ordinal))
                    .Run("check")
                    .Codes
            );
        }
    }
}

namespace Ossature.CommandLine.Tests;

public sealed class NewTests
{
    private static Ossc Empty()
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", Samples.Configuration);
        return ossc;
    }

    [Fact]
    public void A_new_specification_checks_clean()
    {
        var ossc = Empty();

        Assert.Equal(0, ossc.Run("new", "seed-store").ExitCode);

        var text = ossc.Disk.Peek("/demo/specs/seed-store.smd");
        Assert.Contains("id: SEED_STORE", text, StringComparison.Ordinal);
        Assert.Contains("# Seed Store", text, StringComparison.Ordinal);
        var check = ossc.Run("check");
        Assert.Equal((0, "1 specification, 0 architectures: no problems\n"), (check.ExitCode, check.Out));
    }

    [Fact]
    public void A_new_architecture_fits_the_new_specification()
    {
        var ossc = Empty();
        ossc.Run("new", "seed-store");

        Assert.Equal(0, ossc.Run("new", "seed-store", "-t", "amd").ExitCode);

        Assert.Equal("1 specification, 1 architecture: no problems\n", ossc.Run("check").Out);
    }

    [Fact]
    public void What_is_written_anew_is_formatted()
    {
        var ossc = Empty();
        foreach (var type in new[] { "smd", "amd", "vmd" })
        {
            ossc.Run("new", "seed-store", "-t", type);
        }

        var result = ossc.Run("fmt", "--check");
        Assert.Equal((0, ""), (result.ExitCode, result.Codes));
    }

    [Fact]
    public void An_architecture_needs_its_specification_named()
    {
        var ossc = Samples.Project();
        ossc.Run("new", "seed-store");

        var refused = ossc.Run("new", "seed-store", "--type", "amd");
        Assert.Equal((2, "OSS4158"), (refused.ExitCode, refused.Codes));
        Assert.Contains("known are: `GREETER`, `SEED_STORE`", refused.Out, StringComparison.Ordinal);
        Assert.Equal(0, ossc.Run("new", "seed-store", "--type", "amd", "--spec", "SEED_STORE").ExitCode);
        Assert.Contains("spec: SEED_STORE", ossc.Disk.Peek("/demo/specs/seed-store.amd"), StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_terminal_the_specification_is_asked_for()
    {
        var disk = Samples.Project().Disk;
        var ossc = new Ossc(disk) { Answers = "2\n" };
        ossc.Run("new", "seed-store");

        var result = ossc.Run("new", "x", "-t", "amd");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("2  SEED_STORE  Seed Store", result.Error, StringComparison.Ordinal);
        Assert.Contains("spec: SEED_STORE", disk.Peek("/demo/specs/x.amd"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_architecture_of_an_unknown_specification_is_refused()
    {
        var result = Samples.Project().Run("new", "x", "-t", "amd", "--spec", "GREETR");

        Assert.Equal((2, "OSS4159"), (result.ExitCode, result.Codes));
        Assert.Contains("did you mean `GREETER`?", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_specification_there_is_nothing_to_describe()
    {
        var result = Empty().Run("new", "x", "-t", "amd");

        Assert.Equal((0, ""), (result.ExitCode, result.Out));
        Assert.Contains("no specification", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        var ossc = Samples.Project();

        var result = ossc.Run("new", "greeter");

        Assert.Equal((1, "OSS4153"), (result.ExitCode, result.Codes));
        Assert.Equal(Samples.Greeter, ossc.Disk.Peek("/demo/specs/greeter.smd"));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    [InlineData("")]
    public void A_name_that_leaves_the_folder_is_refused(string name) =>
        Assert.Equal("OSS4154", Samples.Project().Run("new", name).Codes);

    [Fact]
    public void New_verification_cases_fit_the_new_specification_with_and_without_its_architecture()
    {
        var ossc = Empty();
        ossc.Run("new", "seed-store");

        Assert.Equal(0, ossc.Run("new", "seed-store", "-t", "vmd").ExitCode);

        Assert.Contains("@spec SEED_STORE", ossc.Disk.Peek("/demo/specs/seed-store.vmd"), StringComparison.Ordinal);
        Assert.Contains("no problems", ossc.Run("check").Out, StringComparison.Ordinal);
        ossc.Run("new", "seed-store", "-t", "amd");
        Assert.Contains("no problems", ossc.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scenario_in_new_verification_cases_is_fine_once_it_is_no_comment()
    {
        var ossc = Empty();
        ossc.Run("new", "seed-store");
        ossc.Run("new", "seed-store", "-t", "vmd");
        var text = ossc.Disk.Peek("/demo/specs/seed-store.vmd")!;
        var start = text.IndexOf("# scenario", StringComparison.Ordinal);

        ossc.Disk.Put("/demo/specs/seed-store.vmd", text[..start] + text[start..].Replace("# ", "", StringComparison.Ordinal));

        Assert.Contains("no problems", ossc.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Verification_cases_need_their_specification_named()
    {
        var ossc = Samples.Project();
        ossc.Run("new", "seed-store");

        var refused = ossc.Run("new", "x", "-t", "vmd");

        Assert.Equal((2, "OSS4158"), (refused.ExitCode, refused.Codes));
        Assert.Contains("verification cases would belong to one specification", refused.Out, StringComparison.Ordinal);
        Assert.Equal("OSS4159", ossc.Run("new", "x", "-t", "vmd", "--spec", "SEED").Codes);
        Assert.Equal(0, ossc.Run("new", "x", "-t", "vmd", "--spec", "SEED_STORE").ExitCode);
    }

    [Fact]
    public void New_modules_make_a_system_that_checks_clean()
    {
        var ossc = Empty();

        Assert.Equal(0, ossc.Run("new", "seed-store", "-t", "sds").ExitCode);
        Assert.Equal(0, ossc.Run("new", "Bed", "-t", "sds").ExitCode);

        Assert.Contains("system seed_store v0.1", ossc.Disk.Peek("/demo/specs/seed_store.sds"), StringComparison.Ordinal);
        Assert.DoesNotContain("system", ossc.Disk.Peek("/demo/specs/bed.sds"), StringComparison.Ordinal);
        var check = ossc.Run("check", "--warnings-as-errors");
        Assert.Equal((0, ""), (check.ExitCode, check.Codes));
        Assert.EndsWith("(100 %)\n2 modules: no problems\n", check.Out, StringComparison.Ordinal);
        Assert.Equal(0, ossc.Run("fmt", "--check").ExitCode);
    }

    [Fact]
    public void A_module_of_the_manifest_gets_what_it_owns_and_exposes()
    {
        var ossc = Empty();
        ossc.Disk.Put(
            "/demo/specs/garden.sds",
            """
            system garden v1.0 {
            }

            module beds {
              owns: [Bed, Row]
              exposes: [bed.created, row.deleted]
              boundary: beds-service
            }

            module shop {
              owns: [Sale]
              consumes: [beds/*]
              boundary: shop-service
            }

            """
        );

        Assert.Equal(0, ossc.Run("new", "beds", "-t", "sds").ExitCode);

        var text = ossc.Disk.Peek("/demo/specs/beds.sds")!;
        Assert.StartsWith("spec beds v0.1 {", text, StringComparison.Ordinal);
        Assert.Contains("\nentity Row {\n", text, StringComparison.Ordinal);
        Assert.Contains("\nevent row.deleted {\n  ref: Row.id\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("error[", ossc.Run("check").Out, StringComparison.Ordinal);
        Assert.Equal(0, ossc.Run("fmt", "--check").ExitCode);
    }

    [Fact]
    public void A_module_that_is_specified_already_is_not_written_again()
    {
        var ossc = Empty();
        ossc.Run("new", "seed-store", "-t", "sds");

        Assert.Equal(
            (1, "OSS4153"),
            (ossc.Run("new", "seed store", "-t", "sds").ExitCode, ossc.Run("new", "seed store", "-t", "sds").Codes)
        );
    }
}

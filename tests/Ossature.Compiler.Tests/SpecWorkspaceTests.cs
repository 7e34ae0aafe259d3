using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Tests;

public sealed class SpecWorkspaceTests
{
    private static VirtualDisk Disk =>
        new VirtualDisk()
            .Put("/disk/shop/ossature.toml", Files.Configuration)
            .Put("/disk/shop/specs/b.smd", Files.Spec("B", "A"))
            .Put("/disk/shop/specs/deep/er/a.smd", Files.Spec("A"))
            .Put("/disk/shop/specs/deep/a.amd", Files.Architecture("A", "Till", "src/Till.cs"))
            .Put("/disk/shop/specs/readme.md", "# Not a specification")
            .Put("/disk/shop/.ossature/old.smd", "nonsense")
            .Put("/disk/shop/output/made.smd", "nonsense");

    [Theory]
    [InlineData("/disk/shop")]
    [InlineData("/disk/shop/ossature.toml")]
    [InlineData("/disk/shop/specs/deep")]
    public void A_project_is_opened_from_its_folder_its_configuration_or_below(string path)
    {
        var workspace = SpecWorkspace.Open(Disk, path);

        Assert.Empty(workspace.Compilation.GetDiagnostics());
        Assert.Equal("/disk/shop", workspace.Root);
        Assert.Equal("/disk/shop/ossature.toml", workspace.ConfigurationPath);
        Assert.Equal("/disk/shop/output", workspace.OutputFolder);
        Assert.Equal("/disk/shop/.ossature", workspace.StateFolder);
        Assert.Equal(["specs/deep/er/a.smd", "specs/b.smd"], workspace.Compilation.Bound.BuildOrder.Select(spec => spec.File));
        Assert.Equal(["specs/deep/a.amd"], workspace.Compilation.GetSymbol("A")!.Architectures.Select(amd => amd.Location.Path));
    }

    [Fact]
    public void The_folder_with_specifications_may_be_the_project_itself()
    {
        var disk = Disk.Put(
            "/disk/shop/ossature.toml",
            Files.Configuration.Replace("[project]", "[project]\nspec_dir = \".\"", StringComparison.Ordinal)
        );

        Assert.Equal(
            "A B",
            string.Join(' ', SpecWorkspace.Open(disk, "/disk/shop").Compilation.Bound.Specs.Select(spec => spec.Id))
        );
    }

    [Fact]
    public void A_folder_without_configuration_is_reported() => AssertReports("OSS1391", SpecWorkspace.Open(Disk, "/disk"));

    [Fact]
    public void A_folder_that_is_not_there_is_reported() => AssertReports("OSS1394", SpecWorkspace.Open(Disk, "/disk/shoop"));

    [Fact]
    public void A_configuration_that_is_not_there_is_reported() =>
        AssertReports("OSS1394", SpecWorkspace.Open(Disk, "/disk/other.toml"));

    [Fact]
    public void A_named_specification_that_is_not_there_is_reported() =>
        AssertReports("OSS1394", SpecWorkspace.OpenSpecs(Disk, ["/disk/shop/specs/c.smd"]));

    [Fact]
    public void A_named_specification_brings_the_project_it_belongs_to() =>
        Assert.Equal("/disk/shop/ossature.toml", SpecWorkspace.OpenSpecs(Disk, ["/disk/shop/specs/b.smd"]).ConfigurationPath);

    [Fact]
    public void Specifications_without_a_project_are_compiled_with_defaults()
    {
        var disk = new VirtualDisk().Put("/any/a.smd", Files.Spec("A")).Put("/any/more/b.smd", Files.Spec("B", "A"));

        var workspace = SpecWorkspace.OpenSpecs(disk, ["/any/a.smd", "/any/more"]);

        Assert.Empty(workspace.Compilation.GetDiagnostics());
        Assert.Null(workspace.ConfigurationPath);
        Assert.Equal(["a.smd", "more/b.smd"], workspace.Compilation.Bound.Specs.Select(spec => spec.File));
    }

    [Fact]
    public void A_project_without_specifications_says_so_and_has_no_errors()
    {
        var workspace = SpecWorkspace.Open(new VirtualDisk().Put("/p/ossature.toml", Files.Configuration), "/p");

        AssertReports("OSS1392", workspace);
        Assert.False(workspace.Compilation.HasErrors);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_left_out()
    {
        using var project = new TempProject();
        project.Write("ossature.toml", Files.Configuration);
        project.Write("specs/a.smd", Files.Spec("A", "B"));
        File.CreateSymbolicLink(project.PathOf("specs/b.smd"), project.PathOf("nowhere.smd"));

        var workspace = SpecWorkspace.Open(project.Files, project.Root);

        AssertReports("OSS1393", workspace);
        Assert.Equal("A", Assert.Single(workspace.Compilation.Bound.Specs).Id);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_exception()
    {
        var disk = Disk.Put("/disk/shop/specs/b.smd", [0xFF, 0x00, 0xC3, 0x28]);

        Assert.True(SpecWorkspace.Open(disk, "/disk/shop").Compilation.HasErrors);
    }

    [Fact]
    public void A_text_in_an_editor_counts_and_nothing_is_written()
    {
        var disk = Disk;
        var workspace = SpecWorkspace.Open(disk, "/disk/shop");
        disk.ClearLog();

        var edited = workspace.WithText("specs/b.smd", Files.Spec("B", "C"));

        Assert.Equal("OSS1301", Assert.Single(edited.Compilation.GetDiagnostics()).Code);
        Assert.Empty(disk.Log);
    }

    [Fact]
    public void The_sample_of_this_repository_is_sound()
    {
        var workspace = SpecWorkspace.Open(new DiskFileSystem(), RepositoryFolder.PathOf("samples/tracker"));

        Assert.False(workspace.Compilation.HasErrors);
    }

    private static void AssertReports(string code, SpecWorkspace workspace) =>
        Assert.Equal(code, Assert.Single(workspace.Compilation.GetDiagnostics()).Code);
}

using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Tests;

/// <summary>Released schemas lie beside the specifications that they are the schemas of.</summary>
public sealed class SystemSchemaTests
{
    private const string System = """
        system s v1.0 {}
        module m {
          owns: [Loaf]
          boundary: m-service
        }
        spec m v1.0 {}
        entity Loaf {
          id: uuid
          name: string
        }
        """;

    private const string Changed = """
        { "format": "sds-schema/1", "module": "m", "entities": { "Loaf": { "fields": { "id": { "type": "uuid" } } } } }
        """;

    private static readonly string Same = Changed.Replace(
        "\"uuid\" }",
        "\"uuid\" }, \"name\": { \"type\": \"string\" }",
        StringComparison.Ordinal
    );

    [Theory]
    [InlineData("/p/schema/m.schema.json", "OSS2817")]
    [InlineData("/p/specs/schema/m.schema.json", "OSS2817")]
    [InlineData("/p/specs/m.schema.json", "")]
    [InlineData("/p/schema/m.json", "")]
    public void A_project_is_compared_with_what_was_released(string path, string code) =>
        Assert.Equal(code, Found(SpecWorkspace.Open(Project().Put(path, Changed), "/p")));

    [Fact]
    public void A_folder_without_a_project_has_its_schemas_in_it()
    {
        var disk = new VirtualDisk().Put("/f/s.sds", System).Put("/f/schema/m.schema.json", Changed);
        Assert.Equal("OSS2817", Found(SpecWorkspace.OpenSpecs(disk, ["/f"])));
    }

    [Fact]
    public void A_file_without_a_project_has_the_schemas_of_its_modules_beside_it()
    {
        var disk = new VirtualDisk()
            .Put("/f/s.sds", System)
            .Put("/f/schema/m.schema.json", Changed)
            .Put("/f/schema/n.schema.json", Changed.Replace("\"m\"", "\"n\"", StringComparison.Ordinal));
        Assert.Equal("OSS2817", Found(SpecWorkspace.OpenSpecs(disk, ["/f/s.sds"])));
        Assert.Equal("OSS2817 OSS1320", Found(SpecWorkspace.OpenSpecs(disk, ["/f/s.sds", "/f"])));
        Assert.Equal("", Found(SpecWorkspace.OpenSpecs(disk.Put("/g/s.sds", System), ["/g/s.sds"])));
    }

    [Theory]
    [InlineData("n", "{ \"format\": \"sds-schema/1\", \"module\": \"n\", \"entities\": {} }", "OSS1320")]
    [InlineData("n", "{ \"type\": \"object\" }", "")]
    [InlineData("m", "{ \"type\": \"object\" }", "OSS1320")]
    [InlineData("m", "", "OSS1320")]
    public void What_is_no_schema_of_a_module_is_reported_where_one_is_wanted(string module, string text, string code) =>
        Assert.Equal(code, Found(SpecWorkspace.Open(Project().Put($"/p/schema/{module}.schema.json", text), "/p")));

    [Fact]
    public void Of_two_schemas_of_a_module_the_second_is_reported() =>
        Assert.Equal(
            "OSS1320",
            Found(
                SpecWorkspace.Open(
                    Project().Put("/p/schema/m.schema.json", Same).Put("/p/specs/schema/m.schema.json", Same),
                    "/p"
                )
            )
        );

    [Fact]
    public void An_edited_schema_is_compared_again()
    {
        var workspace = SpecWorkspace.Open(Project().Put("/p/schema/m.schema.json", Changed), "/p");
        Assert.Equal("OSS2817", Found(workspace));
        workspace = workspace.WithText("schema/m.schema.json", Same);
        Assert.Equal("", Found(workspace));
        workspace = workspace.WithText("schema/m.schema.json", Changed);
        Assert.Equal("OSS2817", Found(workspace));
        Assert.Equal("", Found(workspace.WithoutFile("schema/m.schema.json")));
    }

    private static VirtualDisk Project() =>
        new VirtualDisk().Put("/p/ossature.toml", Files.Configuration).Put("/p/specs/s.sds", System);

    private static string Found(SpecWorkspace workspace) =>
        string.Join(
            ' ',
            workspace
                .Compilation.GetDiagnostics()
                .Select(diagnostic => diagnostic.Code)
                .Where(code => code == "OSS1320" || code.StartsWith("OSS28", StringComparison.Ordinal))
        );
}

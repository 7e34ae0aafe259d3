using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Schema;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Testing;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Schema;

/// <summary>A module with entities and with the schema that it was released with.</summary>
internal static class SchemaFixture
{
    /// <summary>Fails unless the module has exactly the diagnostics of schemas that it is annotated with.</summary>
    /// <param name="entities">The entities, edges, <c>migrate</c> and <c>evolve</c>.</param>
    /// <param name="released">The entities and edges of the released schema as its file has them; empty where nothing is released.</param>
    public static void Reports(string entities, string released = "") => ReportsAll(Manifest(entities) + entities, released);

    /// <summary>The same of a module whose manifest is a part of the text.</summary>
    public static void ReportsAll(string text, string released)
    {
        var fixture = Fixture.Parse(text, "specs/example.sds");
        fixture.AssertDiagnostics(
            Bind(Assert.Single(fixture.Files).Source, released)
                .Diagnostics.Where(found =>
                    found.Code is "OSS1320" or "OSS2017" or "OSS2221" || found.Code.StartsWith("OSS28", StringComparison.Ordinal)
                )
        );
    }

    /// <summary>What the only module is bound to.</summary>
    public static BoundSpec Bind(string entities, string released = "") =>
        Bind(SourceText.From("specs/example.sds", Manifest(entities) + entities), released).Spec;

    /// <summary>A released schema.</summary>
    public static SchemaFile Read(string text, string path = "schema/m.schema.json") =>
        SchemaReader.Read(SourceText.From(path, text));

    /// <summary>A file with some entities and edges.</summary>
    public static string File(string released) =>
        $$"""{ "format": "sds-schema/1", "module": "m", "spec_version": "v1", "dialect": "sqlite", {{released}} }""";

    private static (BoundSpec Spec, DiagnosticBag Diagnostics) Bind(SourceText source, string released)
    {
        var diagnostics = new DiagnosticBag();
        var tree = SdsSyntaxTree.Parse(source);
        SchemaFile[] schemas = released.Length == 0 ? [] : [Read(File(released))];
        var system = SystemBinder.Bind([SdsDeclarer.Declare(tree, diagnostics)], diagnostics, schemas: schemas);
        return (Assert.Single(system.Specs), diagnostics);
    }

    private static string Manifest(string entities)
    {
        var names = entities
            .Split('\n')
            .Where(line => line.StartsWith("entity ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1]);
        return $$"""
            system s v1.0 {}
            module m {
              owns: [{{string.Join(", ", names)}}]
              boundary: m-service
            }
            spec m v1.0 {}

            """;
    }
}

using System.Text;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Schema;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Sds.Schema;

public sealed class SchemaReaderTests
{
    private static readonly string Sound = SchemaFixture.File(
        """
        "entities": {
          "A": { "table": "a", "fields": {
            "id": { "type": "uuid", "nullable": false, "immutable": true },
            "s": { "type": "string", "min": "0", "max": "*", "nullable": true, "unique": true },
            "d": { "type": "decimal", "min": "-0.50", "max": "9.99", "default": "1" },
            "e": { "type": "enum", "members": ["x", "y"] },
            "r": { "type": "ref", "target": "B" },
            "o": { "type": "object" }, "l": { "type": "list" }
          } },
          "B": { "fields": {} }
        },
        "edges": [ { "from": "A", "to": "B", "cardinality": "many:many" } ]
        """
    );

    [Fact]
    public void A_released_schema_is_read()
    {
        var schema = SchemaFixture.Read(Sound).Schema!;
        Assert.Equal(("m", "v1", "sqlite"), (schema.Module, schema.Version, schema.Dialect));
        Assert.Equal(
            ["id uuid", "s string 0..*? unique", "d decimal -0.50..9.99", "e [x, y]", "r -> B", "o {…}", "l […]"],
            schema
                .Entities[0]
                .Fields.Select(field =>
                    $"{field.Name} {field.Type}{(field.IsOptional ? "?" : "")}{(field.IsUnique ? " unique" : "")}"
                )
        );
        Assert.Equal(new ReleasedEdge("A", "B", EdgeCardinality.ManyToMany), Assert.Single(schema.Edges));
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_no_fault() => Assert.NotNull(SchemaFixture.Read("\uFEFF" + Sound).Schema);

    [Theory]
    [InlineData("", "it is no JSON")]
    [InlineData("[]", "the file is no object")]
    [InlineData("{}", "the file has no `format`")]
    [InlineData("{\"format\": \"sds-schema/2\"}", "its `format` is `sds-schema/2`, and not `sds-schema/1`")]
    [InlineData("{\"format\": \"sds-schema/1\", \"module\": \"n\"}", "its `module` is `n`, but its name says `m`")]
    [InlineData("{\"format\": \"sds-schema/1\", \"module\": \"m\"}", "the file has no `entities`")]
    [InlineData("{\"format\": \"\\ud800\"}", "it is no JSON")]
    [InlineData("{\"format\": \"a\", \"format\": \"b\"}", "the file has `format` twice")]
    public void The_first_problem_is_said(string text, string reason) =>
        Assert.Equal($"the released schema cannot be used: {reason}", SchemaFixture.Read(text).Problem?.Message);

    [Theory]
    [InlineData(
        "\"type\": \"uuid\"",
        "\"type\": \"id\"",
        "`type` of the field `A.id` is not one of the types that a field can have"
    )]
    [InlineData("\"nullable\": false", "\"nullable\": 0", "`nullable` of the field `A.id` is not `true` or `false`")]
    [InlineData("\"9.99\"", "\"1e9\"", "`max` of the field `A.d` is not a number as text, or `*`")]
    [InlineData("\"9.99\"", "9.99", "`max` of the field `A.d` is not a text")]
    [InlineData("\"9.99\"", "\"99999999999999999999999999999999\"", "`max` of the field `A.d` is not a number as text, or `*`")]
    [InlineData("[\"x\", \"y\"]", "[\"x\", \"x\"]", "`members` of the field `A.e` is not a list of names, each once")]
    [InlineData(", \"target\": \"B\"", "", "the field `A.r` has no `target`")]
    [InlineData("\"to\": \"B\"", "\"to\": \"C\"", "`to` of an edge is not one of the entities")]
    [InlineData("many:many", "1:n", "`cardinality` of an edge is not `1:1`, `1:many` or `many:many`")]
    public void What_is_wrong_is_named(string sound, string damaged, string reason)
    {
        var file = SchemaFixture.Read(Sound.Replace(sound, damaged, StringComparison.Ordinal));
        Assert.Null(file.Schema);
        Assert.Equal($"the released schema cannot be used: {reason}", file.Problem?.Message);
    }

    [Fact]
    public void The_place_is_that_of_the_fault()
    {
        var problem = SchemaFixture.Read("{\n  \"format\": \"é\",\n  nonsense\n}").Problem!;
        Assert.Equal((3, 3), (problem.Location.Start.Line, problem.Location.Start.Column));
        problem = SchemaFixture.Read("{\n  \"über\": 1, \"format\": \"x\"\n}").Problem!;
        Assert.Equal("\"x\"", problem.Location.Source!.ToString(problem.Location.Span));
    }

    [Fact]
    public void No_bytes_are_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Sound);
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var damaged = bytes[..random.Next(bytes.Length + 1)];
            for (var edit = random.Next(4); edit > 0 && damaged.Length > 0; edit--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var file = SchemaReader.Read(SourceText.FromBytes("schema/m.schema.json", damaged));
            Assert.True(file.Schema is null != file.Problem is null);
            _ = file.Problem?.ToString();
        }

        Assert.NotNull(SchemaFixture.Read(new string('[', 100_000)).Problem);
    }
}

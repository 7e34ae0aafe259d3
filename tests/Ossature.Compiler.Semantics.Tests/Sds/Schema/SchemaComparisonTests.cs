namespace Ossature.Compiler.Semantics.Tests.Sds.Schema;

public sealed class SchemaComparisonTests
{
    private const string Released = """
        "entities": {
          "Vendor": { "fields": { "id": { "type": "uuid" }, "name": { "type": "string", "max": "80" } } },
          "Loaf": { "fields": {
            "id": { "type": "uuid" },
            "sku": { "type": "string", "min": "3", "max": "16", "unique": true },
            "size": { "type": "int", "min": "0", "max": "100" },
            "price": { "type": "decimal", "min": "0.01", "max": "9.99" },
            "note": { "type": "string", "nullable": true },
            "kind": { "type": "enum", "members": ["rye", "oat"] },
            "maker": { "type": "ref", "target": "Vendor" }
          } }
        }, "edges": [ { "from": "Vendor", "to": "Loaf", "cardinality": "1:1" } ]
        """;

    private const string Vendor = """
        entity Vendor {
          id: uuid
          name: string 0..80
        }

        """;

    private const string Loaf = """
        entity Loaf {
          id: uuid
          sku: string 3..16 @unique
          size: int 0..100
          price: decimal 0.01..9.99
          note: string?
          kind: [oat, rye]
          maker: -> Vendor
        }

        """;

    private const string Edge = "edge Vendor -> Loaf {1:1}\n";

    [Fact]
    public void What_is_as_it_was_needs_no_line() => SchemaFixture.Reports(Vendor + Loaf + Edge, Released);

    [Fact]
    public void Every_change_needs_a_line() =>
        SchemaFixture.Reports(
            """
            entity Vendor {
              id: uuid
              name: string? 0..80
            ~ ^^^^ OSS2817 error: `Vendor.name` was `string *..80` and is `string? 0..80`
            }
            entity Loaf {
            ~      ^^^^ OSS2817 error: `Loaf.size` is gone
              id: uuid
              sku: string 3..16
            ~ ^^^ OSS2817 error: `Loaf.sku` was `string 3..16 @unique` and is `string 3..16`
              price: decimal 0.01..9.990
            ~ ^^^^^ OSS2817 error
              note: string?
              kind: [rye, oat]
              maker: -> Vendor
              vegan: bool?
            ~ ^^^^^ OSS2817 error: `Loaf.vegan` is new
            }
            edge Vendor -> Loaf {1:many}
            ~    ^^^^^^^^^^^^^^ OSS2817 error: `Vendor -> Loaf` was `1:1` and is `1:many`
            entity Roll {
              id: uuid
            }
            """,
            Released
        );

    [Fact]
    public void Every_line_needs_a_change() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf
                + Edge
                + """
                migrate { mode: safe }
                evolve Loaf {
                  +size: int 0..100
                ~ ^^^^^^^^^^^^^^^^^ OSS2816 info: nothing is left to do
                  ~price: decimal 0.01..9.99
                ~ ^^^^^^^^^^^^^^^^^^^^^^^^^^ OSS2816 info
                  ~code -> sku
                ~ ^^^^^^^^^^^^ OSS2816 info
                  -weight
                ~ ^^^^^^^ OSS2816 info
                  -edge Crumb
                ~ ^^^^^^^^^^^ OSS2816 info
                  ~edge Vendor {1:1}
                ~ ^^^^^^^^^^^^^^^^^^ OSS2816 info
                }
                evolve Supplier -> Vendor {}
                ~      ^^^^^^^^ OSS2816 info
                evolve Crumb { -* }
                ~      ^^^^^ OSS2816 info
                """,
            Released
        );

    [Fact]
    public void Renames_are_applied_before_anything_is_compared() =>
        SchemaFixture.Reports(
            """
            entity Supplier {
              id: uuid
              name: string 0..80
            }
            entity Loaf {
              id: uuid
              code: string 3..24 @unique
              size: int 0..100
              price: decimal 0.01..9.99
              remark: string?
              kind: [oat, rye]
              maker: -> Supplier
            }
            edge Supplier -> Loaf {1:many}
            migrate { mode: safe }
            evolve Vendor -> Supplier { ~edge Loaf {1:many} }
            evolve Loaf {
              ~sku -> code: string 3..24
              ~note -> remark
            }
            """,
            Released
        );

    [Fact]
    public void A_rename_without_a_type_changes_the_name_alone() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf.Replace("note: string?", "remark: string? 0..9", StringComparison.Ordinal)
                + Edge
                + """
                migrate { mode: safe }
                evolve Loaf {
                  ~note -> remark
                ~ ^^^^^^^^^^^^^^^ OSS2817 error: `Loaf.remark` was `string?` and is `string? 0..9`
                }
                """,
            Released
        );

    [Fact]
    public void Under_safe_nothing_may_be_lost() =>
        SchemaFixture.Reports(
            """
            entity Vendor {
              id: uuid
              name: string 0..80 @unique
            }
            entity Loaf {
              id: uuid
              sku: string 4..16 @unique
              size: decimal 0..100
              price: decimal 0.1..9.9
              note: string
              kind: [rye]
              maker: -> Loaf
            }
            migrate { mode: safe }
            evolve Vendor {
              ~name: string 0..80
            ~ ^^^^^^^^^^^^^^^^^^^ OSS2808 error: `Vendor.name` is narrowed under `mode: safe`: it becomes `@unique`
              -edge Loaf
            ~ ^^^^^^^^^^ OSS2812 info: `edge Loaf`
            }
            evolve Loaf {
              ~sku: string 4..16
            ~ ^^^^^^^^^^^^^^^^^^ OSS2808 error: `Loaf.sku` is narrowed under `mode: safe`: `string 3..16` becomes `string 4..16`
              ~size: decimal 0..100
              ~price: decimal 0.1..9.9
            ~ ^^^^^^^^^^^^^^^^^^^^^^^^ OSS2808 error
              ~note: string
            ~ ^^^^^^^^^^^^^ OSS2811 error: `Loaf.note` becomes required and has no default
              ~kind: [rye]
            ~ ^^^^^^^^^^^^ OSS2810 error: `Loaf.kind` loses `oat` under `mode: safe`
              ~maker: -> Loaf
            ~ ^^^^^^^^^^^^^^^ OSS2809 error: `Loaf.maker` cannot change from `-> Vendor` to `-> Loaf`
            }
            """,
            Released
        );

    [Fact]
    public void Under_destructive_rows_are_looked_at_instead() =>
        SchemaFixture.Reports(
            """
            entity Vendor {
              id: uuid
              name: int
            }
            entity Loaf {
              id: uuid
              sku: string 4..16 @unique
              size: int 0..50
              price: decimal 0.1..9.9
              note: string default ""
              kind: [rye]
            }
            edge Vendor -> Loaf {many:many}
            migrate { mode: destructive }
            evolve Vendor {
              ~name: int
            ~ ^^^^^^^^^^ OSS2809 error: `Vendor.name` cannot change from `string *..80` to `int`
              ~edge Loaf {many:many}
            ~ ^^^^^^^^^^^^^^^^^^^^^^ OSS2809 error: `Vendor -> Loaf` cannot change from `1:1` to `many:many`
            }
            evolve Loaf {
              ~sku: string 4..16
              ~size: int 0..50
              ~price: decimal 0.1..9.9
              ~note: string
              ~kind: [rye]
              -maker
            }
            """,
            Released
        );

    [Fact]
    public void What_goes_and_comes_with_one_type_looks_like_a_rename() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf.Replace("note: string?", "remark: string?", StringComparison.Ordinal)
                + Edge
                + """
                migrate { mode: destructive }
                evolve Loaf {
                  -note
                ~ ^^^^^ OSS2818 warning: this looks like a rename: `note` to `remark`
                  +remark: string?
                }
                """,
            Released
        );

    [Fact]
    public void Such_a_pair_is_one_field_where_renames_are_inferred() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf.Replace("note: string?", "remark: string?", StringComparison.Ordinal)
                + Edge
                + "migrate { rename: infer }\n",
            Released
        );

    [Fact]
    public void Of_two_such_pairs_nothing_is_inferred() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf.Replace(
                        "  note: string?",
                        """
                          remark: string?
                        ~ ^^^^^^ OSS2817 error: `Loaf.remark` is new
                          hint: string?
                        ~ ^^^^ OSS2817 error: `Loaf.hint` is new
                        """,
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "entity Loaf {",
                        "entity Loaf {\n~      ^^^^ OSS2817 error: `Loaf.note` is gone",
                        StringComparison.Ordinal
                    )
                + Edge
                + "migrate { rename: infer }\n",
            Released
        );

    [Fact]
    public void An_entity_that_goes_needs_a_word_too() =>
        SchemaFixture.ReportsAll(
            """
            system s v1.0 {}
            module m {
              owns: [Vendor]
              boundary: m-service
            }
            spec m v1.0 {}
            ~    ^ OSS2817 error: `Loaf` is gone
            entity Vendor {
              id: uuid
              name: string 0..80
            }
            """,
            Released
        );

    [Fact]
    public void A_damaged_line_may_be_the_one_that_is_missed() =>
        SchemaFixture.Reports(
            Vendor
                + Loaf.Replace("note: string?", "remark: int?", StringComparison.Ordinal)
                + Edge
                + "migrate { mode: safe }\nevolve Loaf {\n  +: int\n  -\n}\n",
            Released
        );
}

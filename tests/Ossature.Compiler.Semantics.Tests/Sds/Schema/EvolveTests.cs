using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Schema;

public sealed class EvolveTests
{
    [Fact]
    public void Every_line_says_how_the_shape_came_about()
    {
        var spec = SchemaFixture.Bind(
            """
            entity Loaf {
              id: uuid
              spelt: bool default false
              size: [small, large]
              code: string 3..24
            }
            entity Slice {
              id: uuid
            }
            edge Loaf -> Slice {1:many}
            migrate {
              mode: destructive
              backfill: optional
            }
            evolve Bread -> Loaf {
              +spelt: bool default true
              ~size: [small, large]
              ~sku -> code: string 3..24
              -weight
              ~edge Slice {1:many}
            }
            evolve Crumb { -* }
            """
        );
        Assert.Equal(new BoundMigration(IsDestructive: true, InfersRenames: false, NeedsBackfill: false), spec.Migration);
        Assert.Equal(["Bread > Loaf", "Crumb > Crumb"], spec.Evolutions.Select(its => $"{its.OldName} > {its.NewName}"));
        Assert.Equal(
            [
                typeof(FieldAddition),
                typeof(FieldAlteration),
                typeof(FieldRename),
                typeof(FieldRemoval),
                typeof(EdgeAlteration),
                typeof(EntityRemoval),
            ],
            spec.Evolutions.SelectMany(its => its.Changes).Select(change => change.GetType())
        );
        Assert.True(spec.Evolutions[0].Changes.OfType<FieldRename>().Single().ChangesType);
        Assert.Null(spec.Evolutions[1].Entity);
    }

    [Fact]
    public void A_line_agrees_with_the_entity() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
              name: string 1..80
              place: {street: string, floors: [int]}
              price: decimal 0.50..200.00
              vegan: bool
              maker: -> Loaf?
            }
            migrate { mode: safe }
            evolve Loaf {
              ~id: uuid
            ~  ^^ OSS2819 error: `id` cannot be evolved
              +origin: string
            ~  ^^^^^^ OSS2803 error: `Loaf` does not declare `origin`
              -name
            ~  ^^^^ OSS2804 error: `name` is removed here but still declared
              ~place: {street: string, floors: [int]}
              ~place: {street: string}
            ~  ^^^^^ OSS2815 error: `place` is changed twice
              ~price: decimal 0.50..500.00
            ~         ^^^^^^^^^^^^^^^^^^^^ OSS2805 error: the type of `Loaf.price` is `decimal 0.50..500.00` here and `decimal 0.50..200.00` in the entity
              +vegan: bool
            ~ ^^^^^^^^^^^^ OSS2806 error: the new field `Loaf.vegan` is required and has no default
              ~maker -> baker
            ~  ^^^^^ OSS2813 error: the old name `maker` is still declared
              -edge Crumb
            ~ ^^^^^^^^^^^ OSS2812 info: `edge Crumb` is dropped only if it holds no data
              +edge Slice {1:1}
            ~       ^^^^^ OSS2803 error: `Loaf` does not declare `edge Slice`
            }
            """
        );

    [Fact]
    public void A_default_is_a_value_of_the_type() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
              size: int 1..5
              crust: [thin, dark]
              baked: bool
              label: string 1..3
            }
            migrate { mode: safe }
            evolve Loaf {
              +size: int 1..5 default 9
            ~                         ^ OSS2221 error: the default `9` is no value of `int 1..5`
              ~crust: [thin, dark] default drak
            ~                              ^^^^ OSS2221 error: the default `drak` is no value of `[thin, dark]`
              +baked: bool default true
              ~name -> label: string 1..3 default "long"
            ~                                     ^^^^^^ OSS2221 error: the default `"long"` is no value of `string 1..3`
            }
            """
        );

    [Fact]
    public void An_entity_is_one_of_the_module() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
              size: int
            }
            migrate { mode: destructive }
            evolve Lof { ~size: int }
            ~      ^^^ OSS2802 error: `evolve` names the unknown entity `Lof`
            evolve other/Loaf { ~size: int }
            ~      ^^^^^^^^^^ OSS2802 error: `evolve` names the unknown entity `other/Loaf`
            evolve Bread -> Roll { ~size: int }
            ~               ^^^^ OSS2802 error: `evolve` names the unknown entity `Roll`
            evolve Bread -> Loaf { ~size: int }
            evolve Bun -> Loaf { -weight }
            ~      ^^^ OSS2815 error: `Loaf` is changed twice
            evolve Loaf -> Loaf { +size: int }
            ~                      ^^^^ OSS2815 error: `size` is changed twice
            evolve Loaf { -* }
            ~             ^^ OSS2804 error: `Loaf` is removed here but still declared
            """
        );

    [Fact]
    public void An_entity_of_another_module_is_evolved_there() =>
        SchemaFixture.ReportsAll(
            """
            system s v1.0 {}
            module m {
              owns: [Loaf]
              boundary: m-service
            }
            module people {
              owns: [Person]
              boundary: people-service
            }
            spec m v1.0 {}
            entity Loaf {
              id: uuid
              size: int
            }
            migrate { mode: destructive }
            evolve Person { ~size: int }
            ~      ^^^^^^ OSS2821 error: `Person` belongs to `people`
            evolve people/Person { -* }
            ~      ^^^^^^^^^^^^^ OSS2821 error: `Person` belongs to `people`
            evolve people/Loaf { ~size: int }
            ~      ^^^^^^^^^^^ OSS2802 error: `evolve` names the unknown entity `people/Loaf`
            """,
            ""
        );

    [Fact]
    public void Without_migrate_the_careful_values_hold() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
              size: int
            }
            evolve Loaf {
            ~ 1+6 OSS2820 warning: there is `evolve` and no `migrate`
              -weight
            ~ ^^^^^^^ OSS2812 info
            }
            """
        );

    [Fact]
    public void Settings_are_those_of_the_language() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
            }
            migrate {
              mode: careful
            ~       ^^^^^^^ OSS2801 error: unknown migration setting `mode: careful`
              modus: safe
            ~ ^^^^^ OSS2801 error: unknown migration setting `modus: safe`
              rename: explicit | infer
            ~         ^^^^^^^^^^^^^^^^ OSS2801
              backfill: optional
            }
            """
        );

    [Fact]
    public void A_default_of_the_column_fills_rows_as_well() =>
        SchemaFixture.Reports(
            """
            entity Loaf {
              id: uuid
              size: int
              baked: timestamp @auto
              sold: bool default false
            }
            migrate { mode: safe }
            evolve Loaf {
              +size: int
              +baked: timestamp
              +sold: bool
            }
            seed { Loaf.size default: 1 }
            """
        );
}

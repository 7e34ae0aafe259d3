using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds.Schema;

public sealed class SeedTests
{
    private const string Entities = """
        entity Dish {
          id: uuid
          name: string 1..20
          spice: int 0..5 default 1
          kind: [soup, main]
          code: string? @unique
          weight: decimal? @unique
          made: timestamp @auto
          status: [draft, open]
          chef: -> Chef?
        }
        entity Chef @unique(name, rank) {
          id: uuid
          name: string
          rank: int
        }
        machine Dish.status {
          draft -> open
        }

        """;

    [Fact]
    public void Rows_and_defaults_are_read()
    {
        var spec = SchemaFixture.Bind(
            Entities
                + """
                seed {
                  User {email: "a@b.c", role: admin}
                  Dish.kind default: soup
                  Dish {name: "Borscht", spice: 2, weight: 0.50}
                }
                """
        );
        Assert.Equal(["User", "Dish"], spec.Seed.Rows.Select(row => row.Entity.Name));
        Assert.Equal(new NameValue("admin"), spec.Seed.Rows[0].Values[1].Value);
        Assert.Equal(["name", "spice", "weight"], spec.Seed.Rows[1].Values.Select(value => value.Field.Name));
        var kind = Assert.Single(spec.Seed.Defaults);
        Assert.Equal(("Dish.kind", new NameValue("soup")), (kind.Field.ToString(), kind.Value));
        Assert.Equal(kind.Value, kind.Field.SeedDefault);
    }

    [Fact]
    public void A_row_is_one_that_a_database_takes() =>
        SchemaFixture.Reports(
            Entities
                + """
                seed {
                  Drink {name: "Water"}
                ~ ^^^^^ OSS2830 error: the seed names the unknown entity `Drink`
                  Dish {name: "Salad", kind: main, colour: "green"}
                ~                                  ^^^^^^ OSS2831 error: `Dish` has no field `colour`
                  Dish {name: "Salad", kind: dessert}
                ~                            ^^^^^^^ OSS2832 error: the value does not fit `Dish.kind`, which is `[soup, main]`
                  Dish {name: "Salad", kind: main, spice: 9}
                ~                                         ^ OSS2832 error: the value does not fit `Dish.spice`, which is `int 0..5`
                  Dish {name: "Salad"}
                ~ ^^^^ OSS2833 error: the row leaves required fields unset: `kind`
                  Chef {}
                ~ ^^^^ OSS2833 error: the row leaves required fields unset: `name`, `rank`
                  Dish {name: "Salad", kind: main, made: "2030-01-01T00:00:00Z"}
                ~                                  ^^^^ OSS2834 warning: the value of `Dish.made` is generated
                  Dish {name: "Salad", kind: main, name: "Soup"}
                ~                                  ^^^^ OSS2017 error: `name` is given twice
                }
                """
        );

    [Fact]
    public void Rows_share_nothing_that_is_unique() =>
        SchemaFixture.Reports(
            Entities
                + """
                seed {
                  Dish {name: "a", kind: main, code: "A", weight: 0.50}
                  Dish {name: "a", kind: main, code: "A"}
                ~                                    ^^^ OSS2836 error: an earlier row has the same value for `Dish.code`
                  Dish {name: "a", kind: main, weight: 0.5}
                ~                                      ^^^ OSS2836 error
                  Chef {name: "Ann", rank: 1}
                  Chef {name: "Ann", rank: 2}
                  Chef {name: "Ann", rank: 1}
                ~ ^^^^ OSS2836 error: an earlier row has the same value for `Chef.name` and `Chef.rank`
                }
                """
        );

    [Fact]
    public void A_default_is_one_of_a_field() =>
        SchemaFixture.Reports(
            Entities
                + """
                seed {
                  Dish.colour default: red
                ~ ^^^^^^^^^^^ OSS2835 error: the default is for `Dish.colour`, which is no field
                  User.role default: admin
                ~ ^^^^^^^^^ OSS2835 error
                  Dish.kind default: main
                  Dish.kind default: soup
                ~ ^^^^^^^^^ OSS2837 warning: the default of `Dish.kind` is given twice
                  Dish.name default: 7
                ~                    ^ OSS2832 error: the value does not fit `Dish.name`, which is `string 1..20`
                }
                """
        );

    [Fact]
    public void Damage_is_not_followed_by_echoes() =>
        SchemaFixture.Reports(
            Entities + "seed {\n  Dish {name: , kind: main}\n  Chef {name \"x\"}\n  {a: 1}\n  Dish.kind default:\n}\n"
        );
}

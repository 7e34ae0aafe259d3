using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds.Entities;

public sealed class FieldTests
{
    private const string Codes = "OSS22";

    [Fact]
    public void What_is_declared_twice_counts_once() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              name: string
              name: int default "x"
            ~ 3+4 OSS2202 error: field `name` is declared twice
              size: {x: int, x: string}
            ~                ^ OSS2202
            }
            entity A {
            ~      ^ OSS2201 error: entity `A` is declared twice
              name: text
            }
            """,
            Codes
        );

    [Fact]
    public void An_entity_has_an_id_that_is_always_there() =>
        SectionFixture.Reports(
            """
            entity A {
            ~      ^ OSS2220 warning: entity `A` has no `id`
              name: string
            }
            entity B {
              id: uuid?
            ~         ^ OSS2222 error: `id` cannot be optional
            }
            """,
            Codes
        );

    [Fact]
    public void Names_are_in_the_usual_letters() =>
        SectionFixture.Reports(
            """
            entity order_line {
            ~      ^^^^^^^^^^ OSS2232 info: entities are PascalCase, fields snake_case: `order_line`
              id: uuid
              unitPrice: int
            ~ 3+9 OSS2232
              unit_price_2: int
            }
            entity HTTPLog {
              id: uuid
            }
            """,
            Codes
        );

    [Fact]
    public void A_default_is_a_value_of_the_type() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              a: int 1..5 default 9
            ~                     ^ OSS2221 error: the default `9` is no value of `int 1..5`
              b: int default 2.0
            ~                ^^^ OSS2221
              c: decimal default 2
              d: string 1..2 default "äöü"
            ~                        ^^^^^ OSS2221
              e: string 1..2 default "😀😀"
              f: [x, y] default z
            ~                   ^ OSS2221
              g: [x, y] default "x"
            ~                   ^^^ OSS2221
              h: bool default true
              i: bool default 1
            ~                 ^ OSS2221
              j: timestamp default "2030-01-10T09:00:00Z"
              k: timestamp default "2030-01-10T09:00:00.123+02:00"
              l: timestamp default "2030-01-10T09:00:00"
            ~                      ^^^^^^^^^^^^^^^^^^^^^ OSS2221
              m: timestamp default "2030-02-30T09:00:00Z"
            ~                      ^^^^^^^^^^^^^^^^^^^^^^ OSS2221
              n: [string] default ["x", "y"]
              o: [int] default [1, "y"]
            ~                  ^^^^^^^^ OSS2221
              p: {x: int 0..5, y: string?} default {x: 3}
              q: {x: int 0..5, y: string?} default {y: "z"}
            ~                                      ^^^^^^^^ OSS2221
              r: {x: int} default {x: 3, z: 4}
            ~                     ^^^^^^^^^^^^ OSS2221
              s: {} default {z: 4}
              t: uuid default "9b2d1f9e-0000-4000-8000-000000000000"
              u: uuid default "9b2d"
            ~                 ^^^^^^ OSS2221
              v: {x: int 0..5 default 6}
            ~                         ^ OSS2221
              w: int default -3
            }
            """,
            Codes
        );

    [Fact]
    public void A_value_is_given_in_one_way() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid @auto @immutable
              a: int @auto @computed
            ~              ^^^^^^^^^ OSS2217 error: `@auto` and `@computed` cannot be combined
              b: int default 1 @auto
            ~                  ^^^^^ OSS2217 error: `default` and `@auto` cannot be combined
              c: int default 1 default 2
            ~                  ^^^^^^^ OSS2217
              d: int @snapshot(A.e) @computed
            ~                       ^^^^^^^^^ OSS2217
              e: int @immutable @unique
            }
            """,
            Codes
        );

    [Fact]
    public void A_decorator_is_known_and_has_its_arguments() =>
        SectionFixture.Reports(
            """
            entity A @immutable @unique(a, b) @indexed {
            ~                                  ^^^^^^^ OSS2213 warning: unknown decorator `@indexed`
              id: uuid
              a: string @searchable(x)
            ~            ^^^^^^^^^^ OSS2213
              b: string @unique(a)
            ~           ^^^^^^^^^^ OSS2214 error: `@unique` takes no arguments
              c: int @snapshot
            ~        ^^^^^^^^^ OSS2214 error: `@snapshot` takes one argument, `Entity.field`
              d: string @auto
            ~           ^^^^^ OSS2219 error: `@auto` cannot generate a `string`
              e: -> User @owner
              f: uuid @owner
            ~         ^^^^^^ OSS2234 error: more than one `@owner` field: there is `A.e` already
            }
            entity B @unique @unique(id, c) @unique(id) {
            ~        ^^^^^^^ OSS2214 error: `@unique` takes the fields that no two rows share
            ~                            ^ OSS2215 error: the argument `c` of `@unique` names no field
              id: uuid
            }
            """,
            Codes
        );

    [Fact]
    public void A_snapshot_copies_a_field_of_its_type() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              price: decimal 0.01..9.99
              note: B.note
            }
            entity B {
              id: uuid
              note: {x: int}
              a: decimal @snapshot(A.price)
              b: int @snapshot(A.price)
            ~                  ^^^^^^^ OSS2216 error: `A.price` is `decimal`, but its copy is `int`
              c: decimal @snapshot(A.prize)
            ~                      ^^^^^^^ OSS2215 error: the argument `A.prize` of `@snapshot` names no field
              d: decimal @snapshot(price)
            ~                      ^^^^^ OSS2215
              e: decimal @snapshot(C.price)
            ~                      ^^^^^^^ OSS2215
              f: {x: int} @snapshot(A.note)
            }
            """,
            Codes
        );

    [Fact]
    public void Decorators_say_what_their_fields_are()
    {
        var entity = SectionFixture
            .Bind(
                """
                entity A @unique(a, b) @immutable {
                  id: uuid @auto
                  a: int @unique
                  b: int @snapshot(A.a) @immutable
                }
                """
            )
            .Entities[0];
        Assert.True(entity.IsAppendOnly);
        Assert.Equal(["a", "b"], Assert.Single(entity.UniqueCombinations).Select(field => field.Name));
        Assert.True(entity.FindField("id")!.IsAuto);
        Assert.True(entity.FindField("a")!.IsUnique);
        Assert.True(entity.FindField("b") is { IsImmutable: true, IsGenerated: true });
        Assert.Equal(entity.FindField("a"), entity.FindField("b")!.SnapshotOf);
        Assert.Equal(
            new NumberValue(new(3, "3")),
            SectionFixture.Bind("entity A {\n  a: int default 3\n}\n").Entities[0].Fields[0].Default
        );
    }
}

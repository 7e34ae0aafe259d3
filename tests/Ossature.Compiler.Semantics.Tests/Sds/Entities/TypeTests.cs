using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Tests.Sds.Entities;

public sealed class TypeTests
{
    private const string Codes = "OSS20 OSS22";

    [Fact]
    public void A_field_has_the_type_that_is_written() =>
        Assert.Equal(
            "uuid string 1..200 string? decimal 0.10..* bool timestamp [a, b] [string] {} -> A? -> User {x: int, y: string?}",
            Types(
                """
                entity A {
                  id: uuid
                  name: string 1..200
                  note: string?
                  price: decimal 0.10..*
                  open: bool
                  at: timestamp
                  kind: [a, b]
                  tags: [string]
                  any: {}
                  next: -> A?
                  by: -> User
                  size: {x: int, y: string?}
                }
                """,
                "A"
            )
        );

    [Fact]
    public void A_field_borrows_the_type_of_another_one_wherever_that_stands() =>
        Assert.Equal(
            "uuid [x, y] [[x, y]] string? 1..9 int",
            Types(
                """
                entity A {
                  id: uuid
                  kind: B.kind
                  kinds: [B.kind]
                  note: B.note
                  depth: B.size.depth
                }
                entity B {
                  id: uuid
                  kind: C.kind
                  note: string? 1..9
                  size: {depth: int}
                }
                entity C {
                  id: uuid
                  kind: [x, y]
                }
                """,
                "A"
            )
        );

    [Fact]
    public void A_type_that_is_borrowed_in_a_ring_is_reported_once() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              a: B.b
            ~    ^^^ OSS2203 error: unknown type `B.b`
              d: A.a
            }
            entity B {
              id: uuid
              b: [C.c]
            }
            entity C {
              id: uuid
              c: A.a
            }
            """,
            Codes
        );

    [Fact]
    public void A_long_chain_of_borrowed_types_is_bound()
    {
        var section = string.Concat(
            Enumerable.Range(0, 20_000).Select(at => $"entity E{at} {{\n  id: uuid\n  f: E{at + 1}.f\n}}\n")
        );
        var module = SectionFixture.Bind(section + "entity E20000 {\n  id: uuid\n  f: int 1..5\n}\n");
        Assert.Equal("int 1..5", module.FindEntity("E0")!.FindField("f")!.Type.Written());
    }

    [Fact]
    public void Borrowed_types_that_double_with_each_field_end_somewhere() =>
        Assert.Contains(
            SectionFixture.Diagnose(
                string.Concat(
                    Enumerable
                        .Range(0, 60)
                        .Select(at => $"entity E{at} {{\n  id: uuid\n  f: {{a: E{at + 1}.f, b: E{at + 1}.f}}\n}}\n")
                ) + "entity E60 {\n  id: uuid\n  f: int\n}\n"
            ),
            diagnostic =>
                diagnostic.Code == "OSS2004" && diagnostic.Message.Contains("a type of fewer parts", StringComparison.Ordinal)
        );

    [Fact]
    public void A_name_that_is_no_type_is_reported_with_what_was_meant() =>
        SectionFixture.Reports(
            """
            entity Cart {
              id: uuid
              a: text 1..80
            ~    ^^^^ OSS2203 error: unknown type `text`
              b: strin
            ~    ^^^^^ OSS2203
              c: Cart
            ~    ^^^^ OSS2203
              d: [Cart]
            ~     ^^^^ OSS2203
              e: Cart.idd
            ~    ^^^^^^^^ OSS2203
              f: Kart.id
            ~    ^^^^^^^ OSS2203
              g: {h: number}
            ~        ^^^^^^ OSS2203
              i: -> Kart?
            ~       ^^^^ OSS2204 error: unknown entity `Kart` in a reference
            }
            """,
            Codes
        );

    [Theory]
    [InlineData("text", "write `string`")]
    [InlineData("strin", "did you mean `string`?")]
    [InlineData("E", "write `-> E`, which refers to E rows")]
    public void The_help_says_what_to_type(string type, string help) =>
        Assert.Equal(
            help,
            Assert
                .Single(SectionFixture.Diagnose($"entity E {{\n  id: uuid\n  f: {type}\n}}\n"), its => its.Code == "OSS2203")
                .Help
        );

    [Fact]
    public void An_enumeration_has_different_members_and_more_than_one() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              a: [x, y, x]
            ~           ^ OSS2210 error: the member `x` appears twice
              b: []
            ~    ^^ OSS2211 error
              c: [x]
            ~    ^^^ OSS2212 warning: `x` is the only member
              d: [string]
            }
            """,
            Codes
        );

    [Fact]
    public void A_range_bounds_numbers_and_lengths() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              a: decimal 9.50..0.50
            ~            ^^^^^^^^^^ OSS2206 error: the minimum 9.50 of the range is above its maximum 0.50
              b: bool 0..1
            ~         ^^^^ OSS2207 error: the type `bool` takes no range
              c: [x, y] 0..1
            ~           ^^^^ OSS2207
              d: int 1..12.5
            ~           ^^^^ OSS2208 error: the bounds of `int` must be whole numbers
              e: string -1..20
            ~           ^^ OSS2209 error
              f: string 0.5..1
            ~           ^^^ OSS2208
              g: int -40..-40
              h: A.g 0..5
              i: A.b 0..5
            ~        ^^^^ OSS2207
            }
            """,
            Codes
        );

    [Fact]
    public void A_number_beyond_all_bounds_is_kept_as_it_is_written()
    {
        var digits = new string('9', 500);
        var field = SectionFixture
            .Bind($"entity A {{\n  id: uuid\n  a: int -{digits}..{digits} default {digits}\n}}\n")
            .Entities[0]
            .Fields[1];
        Assert.Equal($"int -{digits}..{digits}", field.Type.Written());
        Assert.Equal(digits, Assert.IsType<NumberValue>(field.Default).Number.Text);
    }

    [Fact]
    public void What_could_not_be_read_is_not_reported_again() =>
        SectionFixture.Reports(
            """
            entity A {
              id: uuid
              a:
            ~   | OSS2004
              c: [x, 5]
            ~        ^ OSS2004
              d: {x: , y: int}
            ~        ^ OSS2004
            }
            """,
            Codes
        );

    private static string Types(string section, string entity) =>
        string.Join(
            ' ',
            SectionFixture.Bind(section).FindEntity(entity)!.Fields.Select(field => field.Type.Written(field.IsOptional))
        );
}

using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class GroupTests
{
    [Fact]
    public void Every_part_of_a_signature_is_checked_and_the_rows_of_a_wrong_one_are_skipped() =>
        Declared.Reports(
            """
            @spec SHELF

            put the books back
            ~ 1+18 OSS1221 error: neither a group signature nor a scenario header
            x |

            (x)
            ~ 1+3 OSS1221 error: neither
            f x)
            f(x

            7days(x)
            ~ 1+5 OSS1222 error: `7days` is not a valid name for a function
            a b | 1 | 2

            f(x) returns text
            ~    ^^^^^^^^^^^^ OSS1223 error: unexpected `returns text`

            f(x) as text ~strict
            ~    ^^^^^^^ OSS1223 error: unexpected `as text`
            ~            ^^^^^^^ OSS1227 error: unknown mode `~strict`

            g(x) ~struct exact unorderd
            ~            ^^^^^ OSS1223 error: unexpected `exact`
            ~                  ^^^^^^^^ OSS1223 error: unexpected `unorderd`

            h(x) ~approx:small
            ~            ^^^^^ OSS1224 error: `small`

            h(x) ~approx:
            ~ 14+0 OSS1224 error: tolerance

            h(x) ~approx:-1
            ~            ^^ OSS1224 error: from zero up

            h(x) ~approx:nan
            ~            ^^^ OSS1224 error: from zero up

            split(x) ~unordered:2 ~
            ~                  ^^ OSS1225 error: `~unordered` takes no argument
            ~                     ^ OSS1227 error: unknown mode `~`

            sum(x) ~decimal ~decimal
            ~               ^^^^^^^^ OSS1226 error: `~decimal` is already given

            run(argv) -> text ~cli
            ~                 ^^^^ OSS1228 error: scenarios

            store(x, , y,)
            ~ 9+0 OSS1229 error: parameter 2 of `store` is empty
            ~ 14+0 OSS1229 error: parameter 4 of `store` is empty

            plan(x-y, a:, :decimal, 2)
            ~    ^^^ OSS1230 error: `x-y`
            ~         ^^ OSS1230 error: `a:`
            ~             ^^^^^^^^ OSS1230 error: `:decimal`
            ~                       ^ OSS1230 error: `2`

            left(x, x, x:decimal)
            ~       ^ OSS1231 error: `x`
            ~          ^^^^^^^^^ OSS1231 error: `x`

            other(x:money, y : decimals)
            ~       ^^^^^ OSS1232 error: unknown type `money` of the parameter `x`
            ~                  ^^^^^^^^ OSS1232 error: unknown type `decimals`
            a
            """
        );

    [Fact]
    public void A_signature_gives_name_parameters_result_and_modes()
    {
        var verification = Declared.Verification(
            """
            @spec SHELF
            @fixture clock = !c
             a.b-c_1 ( x ,fee : decimal,clock )-> a text (or none) ~approx:1e-3 ~struct  # c
            one | 1 | 2 | 3

            größe()~matches ~unordered ~decimal ~approx
            eins | "^\\d+$"
            zwei | !ÄFehler
            """
        );

        var group = verification.Groups[0];
        Assert.Equal(("a.b-c_1", "a text (or none)", 2), (group.Name, group.Returns, group.Columns));
        Assert.Equal([new("x", false, false), new("fee", true, false), new("clock", false, true)], group.Parameters.ToArray());
        Assert.Equal(
            new CompareModes
            {
                Approximate = true,
                Tolerance = 0.001,
                Struct = true,
            },
            group.Modes
        );
        Assert.Equal("a.b-c_1", group.Location.Marked());
        Assert.Equal(
            new CompareModes
            {
                Approximate = true,
                Unordered = true,
                Matches = true,
                Decimal = true,
            },
            verification.Groups[1].Modes
        );
    }

    [Fact]
    public void Name_and_number_of_columns_tell_groups_apart() =>
        Assert.Equal(
            ["f", "f", "g"],
            Declared
                .Reports(
                    """
                    @spec SHELF
                    f(x)
                    a | 1 | 2

                    F(y)
                    ~ 1+1 OSS1233 error: a group `F` with 1 column is already on line 2
                    a |  | 2
                    ~ 4+0 OSS1238 error: empty

                    f(x, y)
                    a | 1 | 2 | 3

                    g(x)
                    ~ 1+1 OSS1234 error: the group `g` has no case
                    """
                )!
                .Groups.Select(group => group.Name)
        );

    [Fact]
    public void Every_cell_of_a_row_is_checked()
    {
        var verification = Declared.Reports(
            """
            @spec SHELF
            f(x)
            a |  | 2
            ~ 4+0 OSS1238 error: the cell `x` of case `a` is empty
            b c | 1 | 2
            ~ 1+3 OSS1236 error: `b c`
            d | 1 | 2
            d | 3 | 4
            ~ 1+1 OSS1237 error: `d` is already on line 5
            e | 1
            ~ 1+5 OSS1235 error: case `e` has 2 cells where 3 are needed
            e2 | 1 | 2 | 3 |
            ~ 1+16 OSS1235 error: has 5 cells where 3 are needed
            h | north | south
            ~   ^^^^^ OSS1218 error: the cell `x` of case `h` is not known: `north` is not JSON
            ~           ^^^^^ OSS1218 error: the expected value of case `h`
            i | 1 | !2bad
            ~        ^^^^ OSS1240 error: case `i` expects the error `2bad`
            j | 1 | !
            ~       ^ OSS1240 error: `!`
            k | 1 | !Two words
            ~        ^^^^^^^^^ OSS1240 error: `Two words`
            l | 1 | Ok!
            ~       ^^ OSS1217 error: the expected value of case `l` is not JSON: `Ok` is no JSON word
             | 1 |
            ~ 2+0 OSS1238 error: the name of the case is empty
            ~ 7+0 OSS1238 error: is empty
            m
            ~ 1+1 OSS1235 error: case `m` has 1 cell where 3
            o | "x | 1
            ~ 1+10 OSS1235 error: has 2 cells
            n | True | 'x'
            ~   ^^^^ OSS1217 error: `True` is no JSON word
            ~          ^^^ OSS1217 error: single quotes
            """
        );

        Assert.Equal(["d"], verification!.Groups[0].Cases.Select(row => row.Name));
    }

    [Fact]
    public void Cells_of_a_decimal_column_look_like_numbers() =>
        Declared.Reports(
            """
            @spec SHELF
            @fixture TEN = "10.00"
            @fixture WORD = "ten"
            f(amount:decimal)
            a | true | 1
            ~   ^^^^ OSS1239 error: the cell `amount` of case `a` is not a decimal number
            b | "ten" | 1
            ~   ^^^^^ OSS1239 error: not a decimal number
            c | 10 | 1
            d | -1.5e3 | 1
            e | "-10.50" | 1
            f | ".5" | 1
            ~   ^^^^ OSS1239 error: not a decimal number
            g | "5." | 1
            ~   ^^^^ OSS1239 error: not a decimal number
            h | TEN | 1
            i | WORD | 1
            ~   ^^^^ OSS1239 error: `WORD`
            j | null | 1
            ~   ^^^^ OSS1239 error: not a decimal number
            k | "+1" | 1
            ~   ^^^^ OSS1239 error: not a decimal number
            l | "\u0031" | 1
            """
        );

    [Fact]
    public void What_a_pattern_group_expects_is_a_string_that_is_a_pattern() =>
        Declared.Reports(
            """
            @spec SHELF
            @fixture NUMBER = 12
            @fixture WORD = "^[a-z]+$"
            h(x) ~matches
            a | 1 | 12
            ~       ^^ OSS1241 error: case `a`
            b | 1 | "1"
            c | 1 | NUMBER
            ~       ^^^^^^ OSS1241 error: case `c`
            d | 1 | WORD
            e | 1 | !Error: (
            f | 1 | Ok
            g | 1 | "("
            ~       ^^^ OSS1242 error: a `(` is never closed
            """
        );

    [Fact]
    public void Rows_give_names_inputs_and_what_is_expected()
    {
        var group = Declared
            .Verification(
                """
                @spec SHELF
                @fixture A = [1,  2]
                f(x, y)
                pipe   | "a | b"              | "c # d" | "say \"hi | there\""  # comment | more
                 slash | "ends with \\" | A|A
                  # comment
                list-1 | ["|", "#"] | {"k|#": "|"} |NaN
                err    | Infinity | -Infinity | ! a.B : it's 5:6
                err2   | 1 | 2 | !E_1
                err3   | 1 | 2 | !E: say "a | b" # c
                fine   | 1 | 2 | Ok
                """
            )
            .Groups[0];

        Assert.Equal(
            [
                """pipe: "a | b", "c # d" -> Returns { Json = "say \"hi | there\"" }""",
                """slash: "ends with \\", [1,  2] -> Returns { Json = [1,  2] }""",
                """list-1: ["|", "#"], {"k|#": "|"} -> Returns { Json = NaN }""",
                """err: Infinity, -Infinity -> Raises { Type = a.B, Text = it's 5:6 }""",
                """err2: 1, 2 -> Raises { Type = E_1, Text =  }""",
                """err3: 1, 2 -> Raises { Type = E, Text = say "a | b" }""",
                """fine: 1, 2 -> Succeeds { }""",
            ],
            group.Cases.Select(row => $"{row.Name}: {string.Join(", ", row.Inputs)} -> {row.Expected}")
        );
        Assert.Equal("slash", group.Cases[1].Location.Marked());
    }
}

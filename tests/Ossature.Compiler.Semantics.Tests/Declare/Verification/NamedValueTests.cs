namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class NamedValueTests
{
    [Fact]
    public void Each_wrong_fixture_is_reported_where_it_stands() =>
        Declared.Reports(
            """
            @spec SHELF
            @fixture
            ~ 1+8 OSS1212 error: `@fixture` must be followed by a name, `=` and a value
            @fixture BOOKS
            ~ 1+14 OSS1212 error: `@fixture` must be followed by a name, `=` and a value
            @fixture BOOKS =
            ~ 1+16 OSS1212 error: `@fixture` must be followed by a name, `=` and a value
            @fixture = 1
            ~ 1+12 OSS1212 error: `@fixture` must be followed by a name, `=` and a value
            @fixture 2ND = 1
            ~        ^^^ OSS1213 error: `2ND`
            @fixture A B = nope
            ~        ^^^ OSS1213 error: `A B`
            ~              ^^^^ OSS1217 error: `nope`
            @fixture null = 1
            ~        ^^^^ OSS1214 error: reserved
            @fixture Ok = 1
            ~        ^^ OSS1214 error: reserved
            @fixture A = 1
            @fixture A = 2
            ~        ^ OSS1215 error: `A` is already declared on line 10
            @fixture probe = !  # what?
            ~                ^ OSS1216 error: `probe` has no label
            @fixture MAP = {north: 12}
            ~               ^ OSS1217 error: the value of fixture `MAP` is not JSON: a key must be a text in double quotes
            f(x)
            a | 1 | 2
            """
        );

    [Fact]
    public void A_name_stands_for_its_value_wherever_it_is_declared_and_a_wrong_value_is_one_error()
    {
        var verification = Declared.Reports(
            """
            @spec SHELF
            f(x)
            a | LATER | LATER
            b | BAD | 1
            c | LATR | 1
            ~   ^^^^ OSS1218 error: the cell `x` of case `c` is not known: `LATR` is not JSON and names no fixture

            scenario s:
            given LATER
            given own = {"a": LATER}
            ~                 ^^^^^ OSS1217 error: the given value `own` is not JSON: `LATER` is no JSON word
            when f(LATER)

            scenario t:
            given LATER
            given n = -1e5
            when f(n, LATER, BAD)

            scenario u:
            given LATER
            given n = -1e5
            when f(n, LATER, [LATER2], "n")
            ~                 ^^^^^^ OSS1217 error: an argument of `f`
            then ok

            scenario v:
            given LATER
            given n = -1e5
            when f( n ,LATER, true , "n")
            then ok
            @fixture LATER = [1, 2]  # done
            @fixture BAD = [1, 2
            ~ 21+0 OSS1217 error: a `]` is missing
            """
        );

        Assert.Equal(("a", "[1, 2]"), (verification!.Groups[0].Cases.Single().Name, verification.Groups[0].Cases[0].Inputs[0]));
        var call = Assert.IsType<Symbols.Verification.CallScenarioSymbol>(Assert.Single(verification.Scenarios));
        Assert.Equal(["-1e5", "[1, 2]", "true", "\"n\""], call.Arguments.ToArray());
    }

    [Fact]
    public void An_opaque_handle_takes_no_column_and_is_no_value()
    {
        var verification = Declared.Reports(
            """
            @spec SHELF
            @fixture probe = !a probe # "of sorts"
            f(x)
            a | probe | 1
            ~   ^^^^^ OSS1220 error: the opaque fixture `probe`
            b | 1 | probe
            ~       ^^^^^ OSS1220 error: the opaque fixture `probe`

            g(probe, x)
            a | 1 | 2

            scenario s:
            given probe
            when f(probe)
            ~      ^^^^^ OSS1220 error: the opaque fixture `probe`
            then ok

            scenario t:
            when f(probe)
            ~      ^^^^^ OSS1220 error: the opaque fixture `probe`
            then ok

            scenario u:
            given probe
            when f(1)
            then ok
            """
        );

        Assert.Equal("a probe", verification!.Fixtures.Single().Opaque);
        Assert.Equal((1, true), (verification.Groups[1].Columns, verification.Groups[1].Parameters[0].IsOpaque));
        Assert.Equal(["probe"], verification.Scenarios.Single().Handles.ToArray());
    }
}

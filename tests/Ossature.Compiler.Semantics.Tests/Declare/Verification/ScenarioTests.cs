using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class ScenarioTests
{
    [Fact]
    public void Headers_need_a_colon_and_a_name_of_their_own() =>
        Assert.Equal(
            ["dry_bed_first", "l_nge_2"],
            Declared
                .Reports(
                    """
                    @spec SHELF
                    scenario Dry bed, first:
                    when f(1)
                    then ok

                    scenario dry-bed FIRST :
                    ~        ^^^^^^^^^^^^^ OSS1245 error: a scenario `dry-bed FIRST` is already on line 2
                    nonsense

                    scenario ---:
                    ~        ^^^ OSS1244 error: no letter

                    scenario 東京:
                    ~        ^^ OSS1244 error: no letter

                    scenario :
                    ~ 1+10 OSS1244 error: no letter

                    scenario
                    ~ 1+8 OSS1244 error: no letter

                    scenario half a header  # yet
                    ~ 1+22 OSS1243 error: does not end in a colon
                    when

                    scenario ## Länge: 2:
                    ~ 1+8 OSS1244 error: no letter

                    scenario "#" Länge: 2 !:  # c
                    when f(1)
                    then ok
                    """
                )!
                .Scenarios.Select(scenario => scenario.Slug)
        );

    [Fact]
    public void Steps_come_in_their_order_and_the_rest_behind_an_error_is_skipped() =>
        Declared.Reports(
            """
            @spec SHELF
            scenario nothing happens:
            ~        ^^^^^^^^^^^^^^^ OSS1247 error: has no `when`
            given a = 1

            scenario no outcome:
            ~        ^^^^^^^^^^ OSS1248 error: has no `then`
            when f(1)

            scenario both kinds:
            when f(1)
            when $ shelf list
            ~ 1+17 OSS1254 error: a scenario is either a call or commands, never both
            nonsense

            scenario both kinds again:
            when $ shelf list
            then exit 1
            when f(1)
            ~ 1+9 OSS1254 error: a scenario is either a call or commands, never both

            scenario two calls:
            when f(1)
            then ok
            when g(1)
            ~ 1+9 OSS1255 error: a call scenario has exactly one `when`, and it is already on line 19

            scenario late given:
            when f(1)
            given a = 1
            ~ 1+11 OSS1249 error: below a `when`
            then nonsense

            scenario same given:
            given a = 1
            given a = 2
            ~     ^ OSS1251 error: `given a` is already on line 29

            scenario early then:
            then ok
            ~ 1+7 OSS1256 error: `then` stands before any `when`

            scenario early output:
            > then
            ~ 1+6 OSS1256 error: `>` stands before any `when`

            scenario two outcomes:
            when f(1)
            then ok
            then returns 1
            ~ 1+14 OSS1255 error: a call scenario has exactly one `then`, and it is already on line 40

            scenario odd line:
            when f(1)
            finally ok
            ~ 1+10 OSS1246 error: not with `finally`

            scenario odd first line:
            Given a = 1
            ~ 1+11 OSS1246 error: not with `Given`

            scenario output of a call:
            when f(1)
            > 1
            ~ 1+3 OSS1257 error: `> 1` is not an outcome of a call
            """
        );

    [Fact]
    public void What_is_given_called_and_expected_is_checked() =>
        Declared.Reports(
            """
            @spec SHELF
            @fixture BED = 1

            scenario a:
            given BEDS
            ~     ^^^^ OSS1219 error: `given BEDS` names an unknown fixture

            scenario b:
            given a = {north}
            ~          ^ OSS1217 error: the given value `a` is not JSON

            scenario c:
            given 2 = 3
            ~ 1+11 OSS1250 error: `name = value`

            scenario d:
            given
            ~ 1+5 OSS1250 error: `name = value`

            scenario e:
            given a =
            ~ 1+9 OSS1250 error: `name = value`

            scenario f:
            given null = 3
            ~     ^^^^ OSS1214 error: reserved

            scenario g:
            when f(bed)
            ~      ^^^ OSS1218 error: an argument of `f` is not known: `bed`

            scenario h:
            when f(1 2)
            ~        ^ OSS1253 error: a comma is missing before this argument
            then ok

            scenario i:
            when f(1,)
            ~ 10+0 OSS1217 error: an argument of `f` is not JSON: it is empty

            scenario j:
            when f(, 1)
            ~      ^ OSS1217 error: a value is missing before `,`

            scenario k:
            when f(01)
            ~      ^^ OSS1217 error: `01` is not a number

            scenario l:
            when f(g(1))
            ~      ^ OSS1218 error: `g`

            scenario m:
            when put it
            ~ 1+11 OSS1252 error: `when` must be followed by a call or a command

            scenario n:
            when f(1) now
            ~ 1+13 OSS1252 error: `when` must be followed by a call or a command

            scenario o:
            when
            ~ 1+4 OSS1252 error: `when` must be followed by a call or a command

            scenario p:
            when 2f(1)
            ~ 1+10 OSS1252 error: `when` must be followed by a call or a command

            scenario q:
            when f("a" )
            then returns twelve
            ~            ^^^^^^ OSS1217 error: the value that the call returns is not JSON

            scenario r:
            when f()
            then returns
            ~ 13+0 OSS1217 error: it is empty

            scenario s:
            when f()
            then raises 4Error: text
            ~           ^^^^^^ OSS1240 error: `4Error`

            scenario t:
            when f()
            then raises
            ~    ^^^^^^ OSS1240 error: `raises`

            scenario u:
            when f()
            then succeeds
            ~ 1+13 OSS1257 error: `then succeeds` is not an outcome of a call

            scenario v:
            when f()
            then ok now
            ~ 1+11 OSS1257 error: `then ok now` is not an outcome of a call

            scenario w:
            when f()
            then
            ~ 1+4 OSS1257 error: `then` is not an outcome of a call
            """
        );

    [Fact]
    public void A_call_gives_target_arguments_and_what_is_expected()
    {
        var verification = Declared.Verification(
            """
            @spec SHELF
            @fixture BED = [1]
            @covers x
            scenario A call:
            given name = "north, (south)"  # c
            given BED
            when a.b-c ( name , BED,{"a": ["(", ","]} , -Infinity,null )
            then raises E.F: with: text
            """
        );

        var call = Assert.IsType<CallScenarioSymbol>(verification.Scenarios.Single());
        Assert.Equal(("A call", "a_call", "a.b-c"), (call.Name, call.Slug, call.Target));
        Assert.Equal(("A call", "a.b-c"), (call.Location.Marked(), call.TargetLocation.Marked()));
        Assert.Equal(["\"north, (south)\"", "[1]", "{\"a\": [\"(\", \",\"]}", "-Infinity", "null"], call.Arguments.ToArray());
        Assert.Equal(new Expectation.Raises("E.F", "with: text"), call.Expected);
        Assert.Equal("x", call.Covers.Single().Text);
    }
}

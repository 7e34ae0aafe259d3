using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Declare.Verification;

public class DirectiveTests
{
    [Fact]
    public void Each_wrong_directive_is_reported_where_it_stands() =>
        Declared.Reports(
            """
            @spec SHELF
            @spec BOOKS
            ~ 1+5 OSS1202 error: `@spec` is already given on line 1
            @arch two words!
            ~     ^^^^^^^^^^ OSS1204 error: `two words!`
            @colour green
            ~ 1+7 OSS1201 error: unknown directive `@colour`
            @status   # none
            ~ 1+7 OSS1203 error: `@status` has no value
            @status ready
            ~ 1+7 OSS1202 error: `@status` is already given on line 5
            @status: draft
            ~ 1+8 OSS1201 error: unknown directive `@status:`
            @
            ~ 1+1 OSS1201 error: unknown directive `@`

            f(x)
            a | 1 | 2
            """
        );

    [Theory]
    [InlineData("f(x)\na | 1 | 2\n", "OSS1205", 1)]
    [InlineData("\n# c\n@arch A\nf(x)\na | 1 | 2\n", "OSS1205", 3)]
    [InlineData("@spec: SHELF\nf(x)\na | 1 | 2\n", "OSS1201", 1)]
    [InlineData("@spec\nf(x)\na | 1 | 2\n", "OSS1203", 1)]
    [InlineData("@spec a.b\nf(x)\na | 1 | 2\n", "OSS1204", 1)]
    public void A_file_that_does_not_say_what_it_verifies_has_one_error_and_no_symbol(string text, string code, int line)
    {
        var (verification, diagnostics) = Declared.Vmd(Text.SourceText.From("specs/example.vmd", text));
        var error = Assert.Single(diagnostics);
        Assert.Equal((code, line), (error.Code, error.Location.Start.Line));
        Assert.Null(verification);
    }

    [Theory]
    [InlineData("@spec SHELF\n\n# to be written\n")]
    [InlineData("@spec SHELF\n@fixture A = 1\n")]
    public void A_file_without_group_and_scenario_verifies_nothing(string text) =>
        Assert.Equal(
            ["OSS1206"],
            Declared.Vmd(Text.SourceText.From("specs/example.vmd", text)).Diagnostics.Select(error => error.Code)
        );

    [Fact]
    public void An_empty_file_lacks_both() =>
        Assert.Equal(
            ["OSS1205", "OSS1206"],
            Declared.Vmd(Text.SourceText.From("specs/example.vmd", "")).Diagnostics.Select(error => error.Code)
        );

    [Fact]
    public void A_status_out_of_range_is_reported_at_the_word_and_counts_as_draft()
    {
        var verification = Declared.Reports(
            """
            @spec SHELF
            @status reveiw  # soon
            ~       ^^^^^^ OSS1010 error: `reveiw` is not a status
            f(x)
            a | 1 | 2
            """
        );

        Assert.Equal(SpecStatus.Draft, verification!.Status);
        Assert.False(verification.IsComplete);
    }

    [Theory]
    [InlineData("draft", SpecStatus.Draft)]
    [InlineData("review", SpecStatus.Review)]
    [InlineData("approved", SpecStatus.Approved)]
    [InlineData("implemented", SpecStatus.Implemented)]
    [InlineData("deprecated", SpecStatus.Deprecated)]
    public void Directives_give_their_values(string word, SpecStatus status)
    {
        var verification = Declared.Verification($"\uFEFF@spec SHELF-2\r\n @arch  CORE_1 # c\r\n@status {word}\r\nf(x)\r\na|1|2");
        Assert.Equal(
            ("SHELF-2", "CORE_1", status),
            (verification.Spec.Name, verification.Architecture?.Name, verification.Status)
        );
        Assert.Equal("SHELF-2", verification.Location.Marked());
        Assert.True(verification.IsComplete);
    }

    [Fact]
    public void Targets_of_covers_are_checked_one_by_one() =>
        Declared.Reports(
            """
            @spec SHELF
            @covers
            ~ 1+7 OSS1208 error: `@covers` has no target
            f(a)
            x | 1 | 2
            @covers one, , two,
            ~ 13+0 OSS1209 error: empty
            ~ 20+0 OSS1209 error: empty
            f(a, b)
            x | 1 | 2 | 3
            @covers "half
            ~       ^^^^^ OSS1210 error: never closed
            f(a, b, c)
            x | 1 | 2 | 3 | 4
            @covers "", " "
            ~       ^^ OSS1209 error: empty
            ~           ^^^ OSS1209 error: empty
            g(a)
            x | 1 | 2
            @covers not/a/slug, Two words
            ~       ^^^^^^^^^^ OSS1211 error: `not/a/slug`
            ~                   ^^^^^^^^^ OSS1211 error: `Two words`
            g(a, b)
            x | 1 | 2 | 3
            @covers "a" b
            ~       ^^^^^ OSS1210 error: more follows
            h(a)
            x | 1 | 2
            @covers x
            ~ 1+9 OSS1207 error: `@covers` is not followed by a group or scenario
            # c
            @covers y
            ~ 1+9 OSS1207 error: `@covers` is not followed by a group or scenario
            """
        );

    [Fact]
    public void Covers_belong_to_the_next_group_or_scenario_and_add_up()
    {
        var verification = Declared.Verification(
            """
            @spec SHELF
            @covers one, "Two, or \"three\""

            # why
            @covers four  # too
            @status draft
            f(x)
            a | 1 | 2

            g(x)
            a | 1 | 2
            @covers five
            scenario s:
            when f(1)
            then ok
            """
        );

        Assert.Equal(["one", "Two, or \"three\"", "four"], verification.Groups[0].Covers.Select(target => target.Text));
        Assert.Equal("\"Two, or \\\"three\\\"\"", verification.Groups[0].Covers[1].Location.Marked());
        Assert.Empty(verification.Groups[1].Covers);
        Assert.Equal(["five"], verification.Scenarios[0].Covers.Select(target => target.Text));
    }
}

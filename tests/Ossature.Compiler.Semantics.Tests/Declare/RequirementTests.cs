using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class RequirementTests
{
    [Fact]
    public void Description_labels_and_errors_are_read_and_the_rest_is_kept()
    {
        var requirement = Requirement(
            """
            What it does,
            at length.

            **Background:** why.

            **Accepts:** a name
              that is wrapped

            A remark.

            **Behavior:** It waits.
            - first
            - second

            **Returns:** the greeting
            **Errors:**
            - it is empty -> exit 1
              at once
            - a -> b → c
              - nested → d

            | code | meaning |

            After the table.
            """
        );
        Assert.Equal("What it does,\nat length.\n\n**Background:** why.", requirement.Description);
        Assert.Equal("a name that is wrapped", requirement.Accepts);
        Assert.Equal("the greeting", requirement.Returns);
        Assert.Equal(
            [new("it is empty", "exit 1 at once"), new("a -> b", "c"), new("nested", "d")],
            requirement.Errors.ToArray()
        );
        Assert.Equal(
            ["A remark.\n\n**Behavior:** It waits.\n- first\n- second", "| code | meaning |\n\nAfter the table."],
            requirement.Details.ToArray()
        );
    }

    [Theory]
    [InlineData("**Accepts:**\nthe name", "the name")]
    [InlineData("**Accepts:**\n\nthe name\nwrapped\n", "the name\nwrapped")]
    [InlineData("**Accepts:**\n- a\n- b", "- a\n- b")]
    [InlineData("**Accepts:**\n\n```json\n{}\n```", "```json\n{}\n```")]
    [InlineData("**Accepts:** `**Returns:**` in a sentence", "`**Returns:**` in a sentence")]
    public void A_value_may_start_below_its_label(string accepts, string expected)
    {
        var requirement = Requirement($"x\n{accepts}\n**Returns:** y");
        Assert.Equal(expected, requirement.Accepts);
        Assert.Empty(requirement.Details);
    }

    [Theory]
    [InlineData("Plan", "Plan", null, false)]
    [InlineData("Plan {#plan-it_2}", "Plan", "plan-it_2", false)]
    [InlineData("Plan {.no-verify}", "Plan", null, true)]
    [InlineData("Plan { #p   .no-verify }  ", "Plan", "p", true)]
    [InlineData("Plan{#p}", "Plan", "p", false)]
    [InlineData("Plan {verify}", "Plan {verify}", null, false)]
    [InlineData("Plan {a #p}", "Plan {a #p}", null, false)]
    [InlineData("Plan {}", "Plan {}", null, false)]
    [InlineData("Plan {#}", "Plan {#}", null, false)]
    [InlineData("Render {curly} templates", "Render {curly} templates", null, false)]
    [InlineData("Plan {#a} now", "Plan {#a} now", null, false)]
    [InlineData("Plan {#a} {#b}", "Plan {#a}", "b", false)]
    public void A_heading_may_end_in_a_marker(string heading, string title, string? anchor, bool noVerify)
    {
        var spec = Declared.Spec(new() { Requirements = $"## Requirements\n### {heading}\nx\n**Accepts:** a\n**Returns:** b\n" });
        var requirement = Assert.Single(spec.Requirements);
        Assert.Equal((title, anchor, noVerify), (requirement.Title, requirement.Anchor, requirement.NoVerify));
        Assert.Equal(title, requirement.Location.Marked());
    }

    [Fact]
    public void A_heading_of_braces_and_blanks_takes_no_time() =>
        Assert.Equal(
            100_004,
            Assert
                .Single(
                    Declared
                        .Spec(
                            new()
                            {
                                Requirements =
                                    $"## Requirements\n### {{#a{new string(' ', 50_000)}{new string('{', 50_000)}x\nx\n**Accepts:** a\n**Returns:** b\n",
                            }
                        )
                        .Requirements
                )
                .Title.Length
        );

    [Theory]
    [InlineData("**Errors:** None", 0)]
    [InlineData("**Errors:** none.", 0)]
    [InlineData("**Errors:**", 0)]
    [InlineData("**Errors:** All exit with 1.\n- a -> b", 1)]
    public void Text_behind_the_error_label_is_kept_unless_it_says_none(string errors, int count)
    {
        var requirement = Requirement("x\n**Accepts:** a\n**Returns:** b\n" + errors);
        Assert.Equal(count, requirement.Errors.Length);
        Assert.Equal(count == 0 ? [] : ["**Errors:** All exit with 1."], requirement.Details.ToArray());
    }

    [Fact]
    public void Each_gap_is_reported_and_the_others_are_bound()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Requirements = """
                ## Requirements

                ### Alpha
                ~   ^^^^^ OSS1031 error: `Alpha` has no text for `**Accepts:**`
                x
                **Returns:** b

                ### Bravo
                x
                **Accepts:** a
                **Returns:**
                ~ 1+12 OSS1031 error: `Bravo` has no text for `**Returns:**`

                ### Charlie {#c}
                ~   ^^^^^^^ OSS1032 error: `Charlie`
                **Accepts:** a
                **Returns:** b

                ###
                ### {#nameless}
                ~ 1+15 OSS1020 error: this requirement has no name
                x
                **Accepts:** a
                **Returns:** b

                ### Delta
                x
                **Accepts:** a
                **Returns:** b
                **Errors:**
                - no arrow
                ~ 1+10 OSS1033 error: `Delta`
                  - -> no condition
                ~ ^^^^^^^^^^^^^^^^^ OSS1034 error: condition
                - no response →
                ~ 1+15 OSS1034 error: response
                - a -> b
                """,
            }
        )!;
        Assert.Equal(["Alpha", "Bravo", "Charlie", "", "Delta"], spec.Requirements.Select(requirement => requirement.Title));
        Assert.Equal([new("a", "b")], spec.Requirements[^1].Errors.ToArray());
    }

    [Fact]
    public void A_slip_in_a_label_is_the_only_error_and_the_label_still_counts()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Requirements = SampleSpec.Requirement(
                    "x\n**accepts:** a\n~ 1+14 OSS1024 error: `**accepts:**`\n**Returns:** b\n**Error:**\n~ 1+10 OSS1024 error: `**Errors:**`\n- c -> d\n**Note:** e"
                ),
            }
        )!;
        var requirement = Assert.Single(spec.Requirements);
        Assert.Equal(("a", new ErrorClause("c", "d")), (requirement.Accepts, Assert.Single(requirement.Errors)));
        Assert.Equal(["**Note:** e"], requirement.Details.ToArray());
    }

    [Fact]
    public void A_label_given_twice_is_reported_and_the_second_is_kept_as_text()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                Requirements = SampleSpec.Requirement("x\n**Accepts:** a\n**Returns:** b\n**Accepts:** c\n~ 1+14 OSS1023"),
            }
        )!;
        Assert.Equal(("a", "**Accepts:** c"), (spec.Requirements[0].Accepts, Assert.Single(spec.Requirements[0].Details)));
    }

    [Fact]
    public void Names_and_anchors_are_given_once() =>
        Declared.Reports(
            new SampleSpec
            {
                Requirements = """
                ## Requirements
                ### Plan {#plan}
                x
                **Accepts:** a
                **Returns:** b
                ### PLAN {#replan}
                ~   ^^^^ OSS1021 error: `PLAN` is already given on line 22
                x
                **Accepts:** a
                **Returns:** b
                ### Other {#plan .no-verify}
                ~           ^^^^ OSS1035 error: `#plan` already names the requirement `Plan`
                x
                **Accepts:** a
                **Returns:** b
                """,
            }
        );

    private static RequirementSymbol Requirement(string text) =>
        Assert.Single(Declared.Spec(new() { Requirements = SampleSpec.Requirement(text.ReplaceLineEndings("\n")) }).Requirements);
}

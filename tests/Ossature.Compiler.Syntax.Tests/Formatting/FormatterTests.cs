using Ossature.Compiler.Syntax.Formatting;

namespace Ossature.Compiler.Syntax.Tests.Formatting;

public class FormatterTests
{
    public static TheoryData<string> SmdFiles => Corpus.Files(".smd");

    public static TheoryData<string> AmdFiles => Corpus.Files(".amd");

    [Theory]
    [MemberData(nameof(SmdFiles))]
    public void A_tidy_specification_stays_as_it_is(string file) =>
        Assert.Empty(Formatter.Format(Checked.Smd(Corpus.Read(file))));

    [Theory]
    [MemberData(nameof(AmdFiles))]
    public void A_tidy_architecture_stays_as_it_is(string file) => Assert.Empty(Formatter.Format(Checked.Amd(Corpus.Read(file))));

    [Theory]
    [InlineData("a  \n", "a\n")]
    [InlineData("a \t \n\n\n\n\nb", "a\n\nb\n")]
    [InlineData("a\n\t\n   \n\n", "a\n")]
    [InlineData("a", "a\n")]
    [InlineData("\u00A0a\u00A0\n", "\u00A0a\u00A0\n")]
    public void Blanks_at_line_ends_and_blank_lines_too_many_go(string text, string expected) =>
        Assert.Equal(expected, Formatted.Prose(text));

    [Theory]
    [InlineData("a  \nb   \nc", "a  \nb  \nc\n")]
    [InlineData("- a    \n  b", "- a  \n  b\n")]
    [InlineData("a \nb\t\nc", "a\nb\nc\n")]
    [InlineData("a  \n\nb", "a\n\nb\n")]
    public void Two_blanks_that_break_a_line_stay(string text, string expected) => Assert.Equal(expected, Formatted.Prose(text));

    [Theory]
    [InlineData("a\n### B\nc\n#### D\n- e\n### F\n### G", "a\n\n### B\n\nc\n\n#### D\n\n- e\n\n### F\n\n### G\n")]
    [InlineData("###    B  ", "### B\n")]
    [InlineData("### \t B", "### B\n")]
    [InlineData("#### ", "#### \n")]
    public void A_heading_stands_between_blank_lines(string text, string expected) =>
        Assert.Equal(expected, Formatted.Prose(text));

    [Fact]
    public void Sections_labels_and_their_values_have_one_layout() =>
        Assert.Equal(
            "---\nid:   A\n---\n# T\n\n## Requirements\n\n### R {#r}\n\nd\n\n**Accepts:** x\ny\n\n**Returns:** z\n\n**Errors:**\n\n- a -> b\n",
            Formatted.Smd(
                "---\nid:   A\n---\n#  T\n##   Requirements\n### R {#r}\nd\n**Accepts:**x\ny\n**Returns:**   z\n**Errors:**\n- a -> b\n\n\n"
            )
        );

    [Fact]
    public void A_path_stands_by_itself_and_other_attributes_do_not() =>
        Assert.Equal(
            "---\nspec: A\n---\n\n# T\n\n## Components\n\n### C\n\n@path: a/b\n\n@other: x\n@more: y\ntext\n",
            Formatted.Amd("---\nspec: A\n---\n\n\n# T\n## Components\n### C\n@path:a/b\n@other:   x\n@more: y\ntext\n")
        );

    [Theory]
    [InlineData("a:\n- b\n- c\nd", "a:\n\n- b\n- c\nd\n")]
    [InlineData("- a\n\n\n- b\n\n\nc", "- a\n\n- b\n\nc\n")]
    [InlineData("a\n```\nx\n```\nb\n| c |\n|---|\nd", "a\n\n```\nx\n```\n\nb\n\n| c |\n|---|\nd\n")]
    [InlineData("- a\n  ```\n  x\n  ```\n- b", "- a\n  ```\n  x\n  ```\n- b\n")]
    [InlineData("    code\n\n\n    code", "    code\n\n\n    code\n")]
    [InlineData("-\n- a", "-\n- a\n")]
    public void Blocks_are_parted_by_one_blank_line(string text, string expected) =>
        Assert.Equal(expected, Formatted.Prose(text));

    [Theory]
    [InlineData("* a\n+ b", "* a\n+ b\n")]
    [InlineData("* a\n  + b\n    - c\n* d", "- a\n  - b\n    - c\n- d\n")]
    [InlineData("*   a\n    b\n\n    c", "- a\n  b\n\n  c\n")]
    [InlineData("- a\n   - b\n      - c\n - d", "- a\n  - b\n    - c\n- d\n")]
    [InlineData("  - a\n    - b", "- a\n  - b\n")]
    [InlineData("1.  a\n2.  c\n10.  d\n     - e", "1. a\n2. c\n10. d\n    - e\n")]
    [InlineData("- a\n\t- b", "- a\n\t- b\n")]
    [InlineData("-    a\n     ```\n     x\n     ```", "-    a\n     ```\n     x\n     ```\n")]
    [InlineData("* * *\n* a", "* * *\n* a\n")]
    [InlineData("- a\nb", "- a\nb\n")]
    [InlineData("1) a\n2) b", "1) a\n2) b\n")]
    public void Items_in_prose_have_one_bullet_and_stand_below_what_they_belong_to(string text, string expected) =>
        Assert.Equal(expected, Formatted.Prose(text));

    [Theory]
    [InlineData("* a\n  - b", "* a\n  - b\n")]
    [InlineData("-  a\n    - b", "- a\n  - b\n")]
    public void Where_items_count_no_other_bullet_becomes_one(string text, string expected) =>
        Assert.Equal(expected, Formatted.Section("Goals", text));

    [Theory]
    [InlineData("~~~~  c++ x  \na\n~~~~~\n", "```c++ x\na\n```\n")]
    [InlineData("``````\n````\n```\n``````\n", "`````\n````\n```\n`````\n")]
    [InlineData("~~~\n``` a ```` b\n~~~\n", "`````\n``` a ```` b\n`````\n")]
    [InlineData("~~~~ a`b\n~~~\n~~~~\n", "~~~~a`b\n~~~\n~~~~\n")]
    [InlineData("~~~~ ~`\nx\n~~~~\n", "~~~ ~`\nx\n~~~\n")]
    [InlineData("  ```\n  x  \n\n\n```\n", "  ```\n  x  \n\n\n  ```\n")]
    public void A_fence_is_the_shortest_one_that_is_safe(string text, string expected) =>
        Assert.Equal(expected, Formatted.Prose(text));

    [Theory]
    [InlineData("| a |  b |  \n|---|----|\n| 1 | 2|\n")]
    [InlineData("a | b  \n--- | ---\n1   | 2  \n")]
    [InlineData("> a\n>    b\n")]
    [InlineData("<!-- ## not\n   a heading -->\n")]
    public void Tables_quotes_and_comments_stay_as_they_are(string text) => Assert.Equal(text, Formatted.Prose(text));

    [Fact]
    public void The_flow_of_an_architecture_stays_as_it_is() =>
        Assert.Equal(
            "---\nspec: A\n---\n# T\n\n## Flow\n\n  a -->  b  \n\n\n* c\n~~~\nx\n~~~\n\n## Notes\n\n- a\n",
            Formatted.Amd("---\nspec: A\n---\n# T\n## Flow\n  a -->  b  \n\n\n* c\n~~~\nx\n~~~\n## Notes\n* a\n")
        );

    [Fact]
    public void A_flow_of_one_block_of_code_has_a_fence_as_any_other() =>
        Assert.Equal(
            "---\nspec: A\n---\n# T\n\n## Flow\n\n```\na\n```\n",
            Formatted.Amd("---\nspec: A\n---\n# T\n## Flow\n~~~\na\n~~~\n")
        );

    [Fact]
    public void A_remark_stays_with_the_line_below_it() =>
        Assert.Equal(
            "a\n<!-- ossc: allow OSS1025 -->\nb\n\n<!-- ossc: allow OSS1026 -->\n### C\n\n- d\n\n<!-- ossc: allow OSS1027 -->\n",
            Formatted.Prose(
                "a\n  <!-- ossc: allow OSS1025 -->  \nb\n<!-- ossc: allow OSS1026 -->\n### C\n- d\n\n\n<!-- ossc: allow OSS1027 -->\n\n"
            )
        );

    [Theory]
    [InlineData("---\r\nid: A\r\n---\r\n# T\n## Notes\ra  \r\n", "---\r\nid: A\r\n---\r\n# T\r\n\r\n## Notes\r\n\r\na\r\n")]
    [InlineData("---\nid: A\n---\n# T\r\n```\r\nx\r\n```\r\n", "---\nid: A\n---\n# T\n\n```\nx\r\n```\n")]
    [InlineData("\r\n\r\n# T\n", "# T\r\n")]
    [InlineData("\r```\n\n```", "```\n\n```\n")]
    [InlineData("# T\n```\rx\r```\n", "# T\n\n```\nx\n```\n")]
    [InlineData("# T\r```\rx\r```\r", "# T\r\r```\rx\r```\r")]
    public void Line_breaks_are_those_of_the_first_line(string text, string expected) =>
        Assert.Equal(expected, Formatted.Smd(text));

    [Theory]
    [InlineData("\uFEFF---\nid: A\n---\n# T\n", "---\nid: A\n---\n# T\n")]
    [InlineData("\uFEFF\n\n# T\n", "# T\n")]
    [InlineData("\uFEFF\uFEFF# T\n", "\uFEFF\uFEFF# T\n")]
    [InlineData("\n\n---\n# T", "\n\n---\n\n# T\n")]
    [InlineData("--- \n# T", "--- \n\n# T\n")]
    [InlineData("", "")]
    [InlineData("\uFEFF \n\n", "")]
    public void The_top_of_a_file_never_becomes_something_else(string text, string expected) =>
        Assert.Equal(expected, Formatted.Smd(text));

    [Theory]
    [InlineData("---\nid: A\n---\n#  T\n```\nx")]
    [InlineData("---\nid: A\n#  T")]
    [InlineData("---\nid: [A\n---\n#  T")]
    public void A_file_with_syntax_errors_stays_as_it_is(string text) => Assert.Equal(text, Formatted.Smd(text));

    [Fact]
    public void The_front_matter_stays_as_it_is() =>
        Assert.Equal("---\n\n\nid:    A  \n# c\t\n---\n\n# T\n", Formatted.Smd("---\n\n\nid:    A  \n# c\t\n---\n\n\n# T\n"));

    [Fact]
    public void An_edit_touches_what_differs_and_nothing_else() =>
        Assert.Equal(
            ["16+1 ``", "25+0 `\n`"],
            Formatter
                .Format(Checked.Smd("---\nid: A\n---\n#  T\n\n## B\nc\n"))
                .Select(edit => $"{edit.Span.Start}+{edit.Span.Length} `{edit.NewText}`")
        );
}

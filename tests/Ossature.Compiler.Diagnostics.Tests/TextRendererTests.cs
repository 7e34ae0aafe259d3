using Ossature.Compiler.Diagnostics.Rendering;

namespace Ossature.Compiler.Diagnostics.Tests;

public sealed class TextRendererTests
{
    private static string Excerpt(string marked)
    {
        var lines = TextRenderer.Render(Marked.In(marked)).Split('\n');
        return string.Join('\n', lines[1..^2]);
    }

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    [Fact]
    public void The_whole_form_is_place_sentence_excerpt_help() =>
        Assert.Equal(
            Lines(
                "specs/a.smd:2:4: error[OSS5025]: the tool call names no tool: `x` is not a name",
                "  2 | two three",
                "    |    ^^^",
                "  help: write the name behind the word `tool`, as in `tool read_file`",
                ""
            ),
            TextRenderer.Render(Marked.In("one\ntwo⟦ th⟧ree\n"))
        );

    [Fact]
    public void A_file_as_a_whole_has_no_excerpt() =>
        Assert.Equal(2, TextRenderer.Render(Marked.At(Location.OfFile("ossature.toml"))).TrimEnd('\n').Split('\n').Length);

    [Fact]
    public void A_place_between_characters_gets_one_caret() => Assert.Equal(Lines("  1 | ab", "    |  ^"), Excerpt("a⟦⟧b"));

    [Fact]
    public void The_end_of_the_text_can_be_marked()
    {
        Assert.Equal(Lines("  1 | ab", "    |   ^"), Excerpt("ab⟦⟧"));
        Assert.Equal(Lines("  2 | ", "    | ^"), Excerpt("ab\n⟦⟧"));
        Assert.Equal(Lines("  1 | ", "    | ^"), Excerpt("⟦⟧"));
    }

    [Fact]
    public void Tabs_become_blanks_up_to_the_next_stop() => Assert.Equal(Lines("  1 | a   b", "    |     ^"), Excerpt("a\t⟦b⟧"));

    [Fact]
    public void A_marked_tab_is_marked_in_its_full_width() => Assert.Equal(Lines("  1 | a   b", "    |  ^^^"), Excerpt("a⟦\t⟧b"));

    [Fact]
    public void Wide_and_combining_characters_keep_the_carets_under_the_mark()
    {
        Assert.Equal(Lines("  1 | 漢字 ab", "    |      ^^"), Excerpt("漢字 ⟦ab⟧"));
        Assert.Equal(Lines("  1 | 漢字", "    |   ^^"), Excerpt("漢⟦字⟧"));
        Assert.Equal(Lines("  1 | e\u0301x😀b", "    |     ^"), Excerpt("e\u0301x😀⟦b⟧"));
    }

    [Fact]
    public void A_span_over_two_lines_marks_both() =>
        Assert.Equal(Lines("  1 | one", "    |  ^^", "  2 | two", "    | ^^"), Excerpt("o⟦ne\ntw⟧o"));

    [Fact]
    public void A_long_span_shows_its_ends() =>
        Assert.Equal(
            Lines("   9 | a", "     | ^", "     ...", "  11 | c", "     | ^"),
            Excerpt(new string('\n', 8) + "⟦a\nb\nc⟧")
        );

    [Fact]
    public void A_span_that_ends_with_a_line_break_marks_only_its_line() =>
        Assert.Equal(Lines("  1 | one", "    | ^^^"), Excerpt("⟦one\r\n⟧two"));

    [Fact]
    public void A_long_line_is_cut_around_the_mark()
    {
        var lines = Excerpt($"{new string('a', 5000)}⟦bbb⟧{new string('c', 5000)}").Split('\n');

        Assert.Equal("  1 | …" + new string('a', 30) + "bbb" + new string('c', 87) + "…", lines[0]);
        Assert.Equal("    |  " + new string(' ', 30) + "^^^", lines[1]);
    }

    [Fact]
    public void No_text_can_steer_the_terminal()
    {
        var text = TextRenderer.Render(Marked.In("⟦a\u001b[2J\u009b\u202e\u007f⟧b", "n\u001b]0;x\u0007\nm"));

        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Equal(4, text.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("  1 | a␛[2J\uFFFD\uFFFD␡b\n    | ^^^^^^^^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_as_such()
    {
        var source = Text.SourceText.FromBytes("specs/a.smd", [0x61, 0xFF, 0x62]);
        var text = TextRenderer.Render(Marked.At(Location.Of(source, new(2, 1))));

        Assert.Contains("  1 | a\uFFFDb\n    |   ^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_stands_behind_the_last_carets()
    {
        var bag = new DiagnosticBag();
        bag.ToolCallNotClosed(Location.Of(Text.SourceText.From("a", "one\ntwo"), new(0, 5)), "```");

        Assert.Contains("  2 | two\n    | ^ opened here\n", TextRenderer.Render(bag.Single()), StringComparison.Ordinal);
    }
}

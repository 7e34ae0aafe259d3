using Ossature.Compiler.Models.Recordings;

namespace Ossature.Compiler.Models.Tests;

public sealed class AnswerReaderTests
{
    [Fact]
    public void Text_and_tool_calls_keep_their_order()
    {
        var answer = Answers.Read("One.\n\n```tool a\nx: 1\n```\nTwo.\n```tool b\n```\n");

        Assert.Equal("text One.\ncall a {\"x\":1}\ntext Two.\ncall b {}", Answers.Describe(answer));
    }

    [Fact]
    public void A_section_is_its_lines_with_their_line_breaks() =>
        Assert.Equal(
            """{"content":"a\n\n  b\n","path":"src/Money.cs"}""",
            Answers.Arguments("path: src/Money.cs\n--- content\na\n\n  b")
        );

    [Fact]
    public void The_last_line_break_of_a_section_can_be_left_out() =>
        Assert.Equal("""{"new":"a","old":""}""", Answers.Arguments("--- old\n--- new\na\n\\ No newline at end of file"));

    [Fact]
    public void Dots_make_lists_and_objects_in_whatever_order_they_come() =>
        Assert.Equal(
            """{"edits":[{"new":"y","old":"x"},{"all":true,"old":"z\n"}]}""",
            Answers.Arguments("edits.1.all: true\nedits.0.new: y\nedits.0.old: x\n--- edits.1.old\nz")
        );

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("[0]", "\"[0]\"")]
    [InlineData("\"a\" or \"b\"", "\"\\\"a\\\" or \\\"b\\\"\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("", "\"\"")]
    [InlineData("012", "\"012\"")]
    public void A_value_is_text_unless_it_is_a_whole_JSON_literal(string value, string expected) =>
        Assert.Equal($$"""{"x":{{expected}}}""", Answers.Arguments("x: " + value));

    [Fact]
    public void Arguments_may_be_one_JSON_object() =>
        Assert.Equal("""{"x":{"y":[1,"--- z"]}}""", Answers.Arguments("\n{\n  \"x\": { \"y\": [1, \"--- z\"] }\n}"));

    [Fact]
    public void A_longer_fence_holds_a_shorter_one() =>
        Assert.Equal(
            "call w {\"content\":\"\\u0060\\u0060\\u0060tool x\\n\\u0060\\u0060\\u0060\\n\"}",
            Answers.Describe(Answers.Read("````tool w\n--- content\n```tool x\n```\n````"))
        );

    [Fact]
    public void A_backslash_keeps_a_line_from_meaning_something()
    {
        Assert.Equal("text ```tool x", Answers.Describe(Answers.Read("\\```tool x")));
        Assert.Equal("""{"c":"--- a\n"}""", Answers.Arguments("--- c\n\\--- a"));
    }

    [Fact]
    public void Windows_line_breaks_read_like_others() =>
        Assert.Equal(
            "text a\nb\ncall t {\"c\":\"x\\n\"}",
            Answers.Describe(Answers.Read("a\r\nb\r\n```tool t\r\n--- c\r\nx\r\n```\r\n"))
        );

    [Fact]
    public void Usage_that_is_not_stated_is_unknown()
    {
        var answer = Answers.Read("---\ninput_tokens: 12\n---\ndone");

        Assert.Equal((12L, null, null), (answer.InputTokens, answer.OutputTokens, answer.CachedTokens));
        Assert.Null(Answers.Read("done").ToResponse(1).Usage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\n---\n")]
    public void An_empty_file_is_no_answer(string text) => Assert.Equal("OSS5020:1", Answers.Problems(text));

    [Fact]
    public void An_unclosed_front_matter_is_reported() => Assert.Equal("OSS5021:1", Answers.Problems("---\ninput_tokens: 1\n"));

    [Fact]
    public void An_unknown_field_is_reported_with_the_near_name()
    {
        var diagnostics = new Diagnostics.DiagnosticBag();
        AnswerReader.Read(Text.SourceText.From("a", "---\ninput_token: 1\n---\nx"), diagnostics);

        Assert.Equal(("OSS5022", "did you mean `input_tokens`?"), (diagnostics.Single().Code, diagnostics.Single().Help));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void A_usage_figure_must_be_a_number(string figure) =>
        Assert.Equal("OSS5023:2", Answers.Problems($"---\noutput_tokens: {figure}\n---\nx"));

    [Fact]
    public void An_unclosed_tool_call_is_reported() => Assert.Equal("OSS5024:2", Answers.Problems("x\n````tool a\ny: 1\n```\n"));

    [Theory]
    [InlineData("```tool\n```")]
    [InlineData("```tool two words\n```")]
    public void A_tool_call_needs_a_name(string text) => Assert.Equal("OSS5025:1", Answers.Problems(text));

    [Theory]
    [InlineData("{\n\"a\": }", "OSS5026:3")]
    [InlineData("{ \"a\": 1, \"a\": 2 }", "OSS5026:2")]
    [InlineData("{} x", "OSS5026:2")]
    [InlineData("{", "OSS5026:2")]
    public void Invalid_JSON_is_reported_at_its_line(string body, string expected) =>
        Assert.Equal(expected, Answers.Problems($"```tool t\n{body}\n```"));

    [Fact]
    public void Deep_JSON_is_a_diagnostic() =>
        Assert.Equal("OSS5026:2", Answers.Problems($"```tool t\n{{\"a\": {new string('[', 100_000)}\n```"));

    [Fact]
    public void A_stray_line_in_a_tool_call_is_reported() =>
        Assert.Equal("OSS5027:3 OSS5027:4", Answers.Problems("```tool t\na: 1\nwhat\na.b.c.d.e.f.g.h.i: 1\n```"));

    [Theory]
    [InlineData("a: 1\na: 2", "OSS5028:3")]
    [InlineData("a: 1\na.b: 2", "OSS5028:3")]
    [InlineData("a.b: 1\na.0: 2", "OSS5028:2")]
    [InlineData("a.1: x", "OSS5028:2")]
    public void An_argument_given_twice_is_reported(string body, string expected) =>
        Assert.Equal(expected, Answers.Problems($"```tool t\n{body}\n```"));
}

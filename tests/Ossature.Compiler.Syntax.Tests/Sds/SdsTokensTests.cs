using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Sds;

public sealed class SdsTokensTests
{
    [Theory]
    [InlineData("0.01..999999.99", "Decimal DotDot Decimal")]
    [InlineData("-40..60", "Minus Integer DotDot Integer")]
    [InlineData("-legacy_sku", "Minus Identifier")]
    [InlineData("a - b", "Identifier Minus Identifier")]
    [InlineData("a-b", "Kebab")]
    [InlineData("pending->paid", "Identifier Arrow Identifier")]
    [InlineData("driver/DriverAssigned", "Identifier Slash Identifier")]
    [InlineData("rider/*", "Identifier Slash Star")]
    [InlineData("30/min", "Integer Slash Identifier")]
    [InlineData("api GET / {", "ApiKeyword Identifier Slash OpenBrace")]
    [InlineData("x /products{", "Identifier Route OpenBrace")]
    [InlineData("[Product] ?status=active", "OpenBracket Identifier CloseBracket Question Identifier Equal Identifier")]
    [InlineData("~200", "Tilde Integer")]
    [InlineData("~ cache", "Tilde Identifier")]
    [InlineData("v0.1 v2.10.3 v1 v1.2x", "Version Version Identifier Identifier Dot Quantity")]
    [InlineData("404 0.01 200ms 72h 3x 1.5s 10%", "Integer Decimal Quantity Quantity Quantity Quantity Quantity")]
    [InlineData("rider-service end-to-end re-run a--b", "Kebab Kebab Kebab Identifier")]
    [InlineData("Überweisung Café 4é", "Word Word Word")]
    [InlineData("/products/{id} /cart/** /a/ /a//b", "Route Route Route Route Slash Identifier")]
    [InlineData("/a--b", "Route")]
    [InlineData(
        "<-> -> => >> <= >= != .. **",
        "BothWays Arrow FatArrow StepMark LessOrEqual GreaterOrEqual NotEqual DotDot StarStar"
    )]
    public void Each_difficult_case_has_its_tokens(string line, string kinds) =>
        Assert.Equal(kinds + " NewLine EndOfFile", Kinds(line));

    [Theory]
    // Inside round and square brackets.
    [InlineData("a(b\nc)\nd", "a ( b c ) ⏎ d ⏎")]
    [InlineData("a [\n  b,\n\n  c\n]\nd", "a [ b , c ] ⏎ d ⏎")]
    // Behind an operator or a comma.
    [InlineData("a +\nb,\nc ->\n-- d\nd", "a + b , c -> d ⏎")]
    [InlineData("a : \nb", "a : ⏎ b ⏎")]
    // Above an arrow or a bar.
    [InlineData("! a\n  => b\n", "! a => b ⏎")]
    [InlineData("a\n-> b\n | c", "a -> b | c ⏎")]
    // Inside braces they count.
    [InlineData("a {\n\n  b: c\n  -- d\n\n  d: e\n}\n\n", "a { ⏎ b : c ⏎ d : e ⏎ } ⏎")]
    [InlineData("a(b {\nc\n}\nd)", "a ( b { ⏎ c ⏎ } d ) ⏎")]
    // What begins a clause or a declaration ends what stands above.
    [InlineData("a =>\n! b", "a => ⏎ ! b ⏎")]
    [InlineData("a,\n~ b", "a , ⏎ ~ b ⏎")]
    [InlineData("a +\n>> b", "a + ⏎ >> b ⏎")]
    [InlineData("a ->\nentity b", "a -> ⏎ entity b ⏎")]
    [InlineData("a ->\n entity b", "a -> entity b ⏎")]
    [InlineData("{ a =\n}", "{ a = ⏎ } ⏎")]
    [InlineData("a,\n", "a , ⏎")]
    // At the edges of a file.
    [InlineData("", "")]
    [InlineData("\n\n -- a\n", "")]
    [InlineData("\uFEFF\r\n\ra", "a ⏎")]
    public void A_line_break_is_a_token_where_it_ends_something(string text, string tokens) =>
        Assert.Equal((tokens + " ").TrimStart(), Texts(text));

    [Fact]
    public void A_declaration_starts_behind_the_mark_at_the_top_of_a_file() =>
        Assert.Equal("( ⏎ entity b ⏎ ", Texts("(\nentity b"));

    [Theory]
    [InlineData("a (b\n! c", "1:3 `(` is never closed")]
    [InlineData("a [b, (c\nentity d", "1:3 `[` is never closed", "1:7 `(` is never closed")]
    [InlineData("a {\n  b: [c\n}", "2:6 `[` is never closed")]
    [InlineData("a { b: [c }", "1:8 `[` is never closed")]
    [InlineData("a (", "1:3 `(` is never closed")]
    [InlineData("a ( { ", "1:3 `(` is never closed")]
    [InlineData("a (((", "1:5 `(` is never closed")]
    [InlineData("a ([", "1:3 `(` is never closed", "1:4 `[` is never closed")]
    [InlineData("a ) ] } (])")]
    public void A_bracket_that_its_member_does_not_close_is_reported(string text, params string[] problems) =>
        Assert.Equal(problems, Problems(text));

    [Theory]
    [InlineData("a: \"b", "1:4 the string is not closed before the end of the line")]
    [InlineData(
        "a: \"b\\\"\nc\"",
        "1:4 the string is not closed before the end of the line",
        "2:2 the string is not closed before the end of the line"
    )]
    [InlineData("a: \"b\\", "1:4 the string is not closed before the end of the line")]
    [InlineData("a: \"50\\% off\"", "1:7 unknown escape `\\%` in a string")]
    [InlineData("a: \"\\😀\"", "1:5 unknown escape `\\😀` in a string")]
    [InlineData(
        "a: \"\\u{}\\u{D800}\\u{110000}\\u41\\u{4\"",
        "1:5 unknown escape `\\u{}` in a string",
        "1:9 unknown escape `\\u{D800}` in a string",
        "1:17 unknown escape `\\u{110000}` in a string",
        "1:27 unknown escape `\\u` in a string",
        "1:31 unknown escape `\\u{4` in a string"
    )]
    [InlineData("a: \"\\q \\q\\r\"", "1:5 unknown escape `\\q` in a string", "1:10 unknown escape `\\r` in a string")]
    [InlineData("a: \"\\\"\\\\\\n\\t\\u{41}\\u{0001F600}\"")]
    public void A_faulty_string_is_reported(string text, params string[] problems) => Assert.Equal(problems, Problems(text));

    [Theory]
    [InlineData("entity A {\n  a: b §\n}", "2:8 unexpected character `§`")]
    [InlineData("\uD83D\uDE00", "1:1 unexpected character `😀`")]
    [InlineData("§", "1:1 unexpected character `§`")]
    [InlineData("entity A {\n  a: b \0\u00A0\n}", "2:8 unexpected character `U+0000`", "2:9 unexpected character `U+00A0`")]
    [InlineData("entity A {\n  a: b §§§ §\n}", "2:8 unexpected character `§`", "2:12 unexpected character `§`")]
    [InlineData("entity A {\n  a: decimal 0.0.1..5\n}", "2:14 malformed number `0.0.1`")]
    [InlineData("entity A {\n  a: b 1_0, c 5%%\n}", "2:8 malformed number `1_0`", "2:15 malformed number `5%%`")]
    [InlineData("evolve A {\n  ~§: b\n}", "2:4 unexpected character `§`")]
    [InlineData("auth {\n  § : it's\n}", "2:3 unexpected character `§`")]
    [InlineData("contract a <-> b {\n  it's {1.2.3}\n}\n§", "4:1 unexpected character `§`")]
    [InlineData("invariant { it's }\ninvariant {\n  §\n}\nobserve { a: b's, c's }")]
    [InlineData("api GET /a {\n  ! it's => 1.2.3\n  >> it's\n  ~ it's\n}\non a {\n  ~ it's\n}")]
    public void What_may_stand_in_clauses_only_is_reported_elsewhere(string text, params string[] problems) =>
        Assert.Equal(problems, Shown(Checked.Sds(text).Problems));

    [Theory]
    [InlineData("entity A {\n  a: b\ninvariant {\n  it's\n}", "1:1 `{` is never closed")]
    [InlineData("entity A {\n  a: (b\n}", "2:6 `(` is never closed")]
    [InlineData("entity A {\n  a: b \"\n}", "2:8 the string is not closed before the end of the line")]
    public void Where_tokens_are_at_fault_their_structure_is_not(string text, params string[] problems) =>
        Assert.Equal(problems, Shown(Checked.Sds(text).Problems));

    [Theory]
    [InlineData("\"a\\\"b\\\\\\n\\t\\u{41}\\u{1F600}\"", "a\"b\\\n\tA😀")]
    [InlineData("\"50\\% \\u{110000}\"", "50\\% \\u{110000}")]
    [InlineData("\"open\\\"", "open\"")]
    [InlineData("\"open\\", "open\\")]
    [InlineData("\"", "")]
    [InlineData("\"\"", "")]
    public void A_string_stands_for_a_text(string written, string text)
    {
        var source = SourceText.From("a.sds", written);

        Assert.Equal(text, SdsStrings.Value(source, SdsTokens.Read(source, [])[0]));
    }

    [Fact]
    public void Every_keyword_is_a_name()
    {
        var names = SdsTokens.Read(SourceText.From("a.sds", "system seed on in default any A"), []).SkipLast(2);

        Assert.All(names, name => Assert.True(((SdsTokenKind)name.Kind).IsName()));
        Assert.Equal(
            [true, true, true, false, false, false, false],
            names.Select(name => ((SdsTokenKind)name.Kind).IsDeclarationKeyword())
        );
        Assert.False(SdsTokenKind.Kebab.IsName() || SdsTokenKind.Word.IsName() || SdsTokenKind.BothWays.IsName());
    }

    private static string Kinds(string text) =>
        string.Join(' ', SdsTokens.Read(SourceText.From("a.sds", text), []).Select(token => (SdsTokenKind)token.Kind));

    private static string Texts(string text) =>
        string.Concat(
            SdsTokens
                .Read(SourceText.From("a.sds", text), [])
                .SkipLast(1)
                .Select(token => (token.Kind == (ushort)SdsTokenKind.NewLine ? "⏎" : text[token.Start..token.End]) + " ")
        );

    private static IEnumerable<string> Problems(string text)
    {
        var problems = new DiagnosticBag();
        SdsTokens.Read(SourceText.From("a.sds", text), problems);
        return Shown(problems);
    }

    private static IEnumerable<string> Shown(IEnumerable<Diagnostic> problems) =>
        problems
            .OrderBy(problem => problem.Location.Span.Start)
            .Select(problem => $"{problem.Location.Start.Line}:{problem.Location.Start.Column} {problem.Message}");
}

using System.Text.RegularExpressions;
using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Formatting;

public sealed partial class SdsFormatterTests
{
    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_stays_as_it_is(string file) => Assert.Empty(Formatter.Format(Checked.Sds(Corpus.Read(file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void So_it_comes_back_from_any_other_layout(string file)
    {
        var text = SourceText.FromBytes(file, Corpus.Read(file)).Text;
        var random = new Random(8);
        for (var i = 0; i < 20; i++)
        {
            var relaid = Relaid(text, random, [" ", "   ", "\t", " \t "], ["\n", " \n", "\t\r\n"]);
            Assert.Equal(text, Format("\uFEFF\n" + relaid + "\n\n"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void With_any_comments_and_blank_lines_it_keeps_its_tokens_and_is_formatted_once(string file)
    {
        var text = SourceText.FromBytes(file, Corpus.Read(file)).Text;
        string[] ends = ["\n", "\n", "\n\n\n", "--a\n", " -- b \n", "\n  -- c\n", "\n--d\n\n\n \t-- e\n"];
        var random = new Random(9);
        for (var i = 0; i < 20; i++)
        {
            Format(Relaid(text, random, [" ", "  "], ends));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_keeps_its_tokens(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 8, count: 60))
        {
            var tree = Checked.Sds(mutant);
            var formatted = tree.Source.WithEdits(Formatter.Format(tree)).Text;

            Assert.Equal(Tokens(tree.Source.Text), Tokens(formatted));
            Assert.True(tree.Problems.IsEmpty || formatted == tree.Source.Text);
        }
    }

    [Theory]
    [InlineData("entity  A  @x{a:b}", "entity A @x {a: b}\n")]
    [InlineData("entity A{}", "entity A {}\n")]
    [InlineData(
        "entity A {a : string?  1 .. 2@ x ( y.z , w ) default - 5}",
        "entity A {a: string? 1..2 @x(y.z, w) default -5}\n"
    )]
    [InlineData("entity A {a:->b/C}", "entity A {a: -> b/C}\n")]
    [InlineData("entity A {a:[ b,c , ]}", "entity A {a: [b, c,]}\n")]
    [InlineData("runtime {lang:a|b  |c}", "runtime {lang: a | b | c}\n")]
    [InlineData("contract a<->b{}", "contract a <-> b {}\n")]
    [InlineData("api GET /a {out:A+[ B ]}", "api GET /a {out: A + [B]}\n")]
    [InlineData("system a v1.0 {agents_per_module: ~ 200}", "system a v1.0 {agents_per_module: ~200}\n")]
    [InlineData("edge  A->B{ 1 : many }", "edge A -> B {1:many}\n")]
    [InlineData("api GET /a/{b}{out:[ C ]  ?d = e   ?f @ g}", "api GET /a/{b} {out: [C] ?d=e ?f @g}\n")]
    [InlineData("api GET  / {}", "api GET / {}\n")]
    [InlineData("action a (b:int? ,c) {}", "action a(b: int?, c) {}\n")]
    [InlineData("on a/b.c{}", "on a/b.c {}\n")]
    [InlineData("seed {A{b:-1,c:[ 1,2 ]}}", "seed {A {b: -1, c: [1, 2]}}\n")]
    public void Blanks_follow_rules_in_structure(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData(
        "evolve A {\n+ a : [ b ] default [ ]\n~  a->b:c\n- d\n-\t*\n+ edge e{ 1:many }\n+ f:{edge :int}\n}",
        "evolve A {\n  +a: [b] default []\n  ~a -> b: c\n  -d\n  -*\n  +edge e {1:many}\n  +f: {edge: int}\n}\n"
    )]
    [InlineData("auth {\n/a/**:b(GET),c\n/ : d\n}", "auth {\n  /a/** : b(GET),c\n  / : d\n}\n")]
    [InlineData("limit {\n*  /a:30/min  per x\n}", "limit {\n  * /a : 30/min per x\n}\n")]
    [InlineData("observe {\na :b  c,d( e ,f)  , g\n}", "observe {\n  a: b c, d( e ,f), g\n}\n")]
    [InlineData("invariant {\na( b )=  c  *d\n}", "invariant {\n  a( b )= c *d\n}\n")]
    [InlineData("api GET /a {\n!a  !=b=>  404\n>>c( d )\n~e:  f\n}", "api GET /a {\n  ! a !=b=> 404\n  >> c( d )\n  ~ e: f\n}\n")]
    [InlineData("api GET /a {\n>>/b\n>> a /b\n}", "api GET /a {\n  >>/b\n  >> a /b\n}\n")]
    public void In_clauses_they_stay_where_they_are(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("entity A {\n\n\n  a: b\n\n\n  c: d\n\n}", "entity A {\n  a: b\n\n  c: d\n}\n")]
    [InlineData("entity A {\n}\nentity B {\n}\n\n\nentity C {}", "entity A {\n}\n\nentity B {\n}\n\nentity C {}\n")]
    [InlineData(
        "edge A -> B {1:1}\nedge A -> C {1:1}\n\n\nedge A -> D {1:1}\nerror a: 1",
        "edge A -> B {1:1}\nedge A -> C {1:1}\n\nedge A -> D {1:1}\n\nerror a: 1\n"
    )]
    [InlineData("edge A -> B {1:1}\n-- c\nedge A -> C {1:1}", "edge A -> B {1:1}\n\n-- c\nedge A -> C {1:1}\n")]
    [InlineData(
        "\n\n-- a\n\n\n-- b\nentity A {}\n-- c\n-- d\n\n\nentity B {}\n-- e\n\n",
        "-- a\n\n-- b\nentity A {}\n\n-- c\n-- d\n\nentity B {}\n\n-- e\n"
    )]
    [InlineData("entity A {\n\n-- a\n\n\n   -- b\na: b\n-- c\n\n}", "entity A {\n  -- a\n\n  -- b\n  a: b\n  -- c\n}\n")]
    [InlineData("", "")]
    [InlineData("\uFEFF \n\n", "")]
    [InlineData("-- a", "-- a\n")]
    public void Blank_lines_part_declarations(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("machine A.b {\nc\n->d\n-- e\n->f\n}", "machine A.b {\n  c\n    -> d\n    -- e\n    -> f\n}\n")]
    [InlineData("module a {\nowns: [\nB,\n\nC\n-- d\n]\n}", "module a {\n  owns: [\n    B,\n\n    C\n    -- d\n  ]\n}\n")]
    [InlineData("entity A {\na: {b: {\nc: d\n}\n}\n}", "entity A {\n  a: {b: {\n      c: d\n  }\n  }\n}\n")]
    [InlineData(
        "api GET /a {\nout: A +\n[\nB,\nC]\n>> d =\ne\n}",
        "api GET /a {\n  out: A +\n    [\n      B,\n      C]\n  >> d =\n    e\n}\n"
    )]
    [InlineData("action a(b: int,\nc: {\nd: int\n}) {\n>> x\n}", "action a(b: int,\n  c: {\n    d: int\n  }) {\n  >> x\n}\n")]
    [InlineData("action a(b: int,\nc: int) {\n>> x\n}", "action a(b: int,\n  c: int) {\n  >> x\n}\n")]
    public void Lines_are_indented_by_what_is_open(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData(
        "entity A { -- a\nb: c-- b  \nlonger: d    -- c\n\ne: f -- d\n}-- e",
        "entity A {   -- a\n  b: c       -- b\n  longer: d  -- c\n\n  e: f  -- d\n}       -- e\n"
    )]
    [InlineData(
        "entity A {\na: b -- a\n-- b\nlonger: c -- c\nd: e\nf: g -- d\n}",
        "entity A {\n  a: b  -- a\n  -- b\n  longer: c  -- c\n  d: e\n  f: g  -- d\n}\n"
    )]
    public void Comments_behind_neighbouring_lines_are_aligned(string text, string expected) =>
        Assert.Equal(expected, Format(text));

    [Fact]
    public void However_deep_brackets_are_nested_a_file_does_not_grow_beyond_measure()
    {
        const int Depth = 20_000;
        var open = string.Concat(Enumerable.Repeat("(\n", Depth));
        var closed = string.Concat(Enumerable.Repeat(")\n", Depth));

        Assert.InRange(Format($"api GET /a {{\n>> {open}{closed}}}").Length, 4 * Depth, 500 * Depth);
    }

    [Fact]
    public void A_file_with_an_error_in_its_structure_stays_as_it_is() =>
        Assert.Equal("entity  A {\n  a:\n}", Formatted.Sds("entity  A {\n  a:\n}"));

    /// <summary>Formats a file without errors, and holds the result to what all results promise.</summary>
    private static string Format(string text)
    {
        Assert.Empty(Checked.Sds(text).Problems);
        var formatted = Formatted.Sds(text);
        Assert.Equal(Tokens(text), Tokens(formatted));
        return formatted;
    }

    /// <summary>The text with other blanks between its words and other ends of its lines; strings and comments stay.</summary>
    private static string Relaid(string text, Random random, string[] blanks, string[] ends) =>
        Layout()
            .Replace(
                text,
                match =>
                    match.Value[0] switch
                    {
                        ' ' => blanks[random.Next(blanks.Length)],
                        '\n' => ends[random.Next(ends.Length)],
                        _ => match.Value,
                    }
            );

    [GeneratedRegex("""--.*|"(\\.|[^"\\])*"| +|\n""")]
    private static partial Regex Layout();

    private static IEnumerable<string> Tokens(string text) =>
        SdsTokens
            .Read(SourceText.From("a.sds", text), [])
            .Select(token => token.Kind == (ushort)SdsTokenKind.NewLine ? "⏎" : text[token.Start..token.End]);
}

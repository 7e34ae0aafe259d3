using Ossature.Compiler.Syntax.Formatting;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Tests.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Tests.Formatting;

public sealed class SdsFormatterTests
{
    public static TheoryData<string> Files => Corpus.Files(".sds");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_stays_as_it_is(string file)
    {
        var source = SourceText.FromBytes(file, Corpus.Read(file));

        Assert.Empty(SdsFormatter.Format(source, SdsTokens.Read(source, [])));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void So_it_comes_back_from_any_other_layout(string file)
    {
        var text = SourceText.FromBytes(file, Corpus.Read(file)).Text;
        var crumpled = text.Replace("\n", " \t\r\n", StringComparison.Ordinal).Replace("\n  ", "\n\t", StringComparison.Ordinal);

        Assert.Equal(text, Format("\uFEFF\n" + crumpled + "\n\n"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_file_keeps_its_tokens(string file)
    {
        foreach (var mutant in Mutations.Of(Corpus.Read(file), seed: 8, count: 60))
        {
            AssertKept(SourceText.FromBytes(file, mutant).Text);
        }
    }

    [Fact]
    public void So_does_any_text_at_all()
    {
        string[] pieces =
        [
            .. "entity edge evolve auth limit observe invariant on A a-b 1 0.5 v1.0 /a \"s\" -- , : ; . .. / * ? ! ~ @ | + - = => -> >>".Split(
                ' '
            ),
            .. "{ } ( ) [ ] { } ( ) [ ]".Split(' '),
            .. new[] { " ", " ", " ", "  ", "\t", "\n", "\n", "\n", "\n\n\n", "\r\n", "\r", " -- c\n" },
        ];
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            AssertKept(string.Concat(random.GetItems(pieces, random.Next(1, 30))));
        }
    }

    [Theory]
    [InlineData("entity  A  @x{a:b}", "entity A @x {a: b}\n")]
    [InlineData("entity A{}", "entity A {}\n")]
    [InlineData(
        "entity A {a : string ? 1 .. 2 @ x ( y . z , w ) default - 5}",
        "entity A {a: string ?1..2 @x(y.z, w) default -5}\n"
    )]
    [InlineData("entity A {a:->b/C|d+e <->f}", "entity A {a: -> b/C | d + e <-> f}\n")]
    [InlineData("entity A {a:[ b,c , ] d:{e:f ,g}}", "entity A {a: [b, c,] d: {e: f, g}}\n")]
    [InlineData("system a v1.0 {b: ~ 200}", "system a v1.0 {b: ~200}\n")]
    [InlineData("edge  A->B{ 1 : many }", "edge A -> B {1:many}\n")]
    [InlineData("api GET /a/{b}{out:[ C ]  ?d = e   ?f @ g}", "api GET /a/{b} {out: [C] ?d=e ?f @g}\n")]
    [InlineData("api GET /{}", "api GET / {}\n")]
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
    [InlineData("api GET /a {\n!/b\n! a /b\n}", "api GET /a {\n  !/b\n  ! a /b\n}\n")]
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
    [InlineData("machine A.b {\nc\n->d\n-- e\n|f\n}", "machine A.b {\n  c\n    -> d\n    -- e\n    | f\n}\n")]
    [InlineData("module a {\nowns: [\nB,\n\nC\n-- d\n]\n}", "module a {\n  owns: [\n    B,\n\n    C\n    -- d\n  ]\n}\n")]
    [InlineData("entity A {\na: {b: {\nc: d\n}\n}\n}", "entity A {\n  a: {b: {\n      c: d\n  }\n  }\n}\n")]
    [InlineData("entity A {\na:\n}", "entity A {\n  a:\n}\n")]
    [InlineData(
        "api GET /a {\nout: A +\n[\nB,\nC]\n! d =\ne\n}",
        "api GET /a {\n  out: A +\n    [\n      B,\n      C]\n  ! d =\n    e\n}\n"
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
    public void Blanks_that_part_tokens_stay()
    {
        const string Text = "machine v1 . 0 {}\n";

        Assert.Equal(Text, Format(Text));
    }

    private static string Format(string text)
    {
        var once = AssertKept(text);
        Assert.Empty(Apply(once).Edits);
        return once;
    }

    private static string AssertKept(string text)
    {
        var (formatted, edits) = Apply(text);
        foreach (var edit in edits)
        {
            Assert.NotEqual(text.Substring(edit.Span.Start, edit.Span.Length), edit.NewText);
        }

        Assert.Equal(Tokens(text), Tokens(formatted));
        return formatted;
    }

    private static (string Text, IReadOnlyList<TextEdit> Edits) Apply(string text)
    {
        var source = SourceText.From("a.sds", text);
        var edits = SdsFormatter.Format(source, SdsTokens.Read(source, []));
        return (source.WithEdits(edits).Text, edits);
    }

    private static IEnumerable<string> Tokens(string text) =>
        SdsTokens
            .Read(SourceText.From("a.sds", text), [])
            .Select(token => token.Kind == (ushort)SdsTokenKind.NewLine ? "⏎" : text[token.Start..token.End]);
}

using Ossature.Compiler.Syntax.Tests.Vmd;

namespace Ossature.Compiler.Syntax.Tests.Formatting;

public class VmdFormatterTests
{
    public static TheoryData<int> Samples => SampleVmd.Indexes;

    [Fact]
    public void Every_construct_has_one_layout() =>
        Assert.Equal(
            """
            # cases agreed with the keeper
            @spec ARCHIVE
            @arch ARCHIVE_CORE
            @status review  # since May

            @fixture SHELF = {"a | b": [1, 2], "note": "not # a comment"}
            @fixture clock = !a clock that stands still

            @covers shelve, "Put a book back"
            # why both
            @covers find
            shelve(books, fee:decimal, clock) -> text, or nothing ~struct ~approx:0.5
            first | SHELF | "1.50" | {"at": 1}
            # still in the group
            no_books | [] | 0 | !ShelfError: no "books | at" all
            fine | SHELF | 2e1 | Ok
            # closes nothing

            find.by-title(title)
            none | "x" | NaN

            scenario A book comes back:
            given name = "Emma"
            given SHELF

            scenario a reader asks twice:
            given name = "Emma"
            when find(SHELF, name, [1, {"a": null}])
            then returns "(3)"

            scenario the tool lists:  # slowly
            when $ shelf list --all "two words" \xff
            > # TITLE
            >
            >   Emma
            then exit 3
            when $ shelf quiet
            then stdout empty
            then stderr matches "^d.ne$"

            @unknown thing

            >  stray

            """,
            Formatted.Vmd(SampleVmd.Whole)
        );

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_formatted_file_stays_as_it_is(int sample) => Formatted.Vmd(SampleVmd.All[sample]);

    [Theory]
    [InlineData("  f ( a,b :decimal )->text , more~struct   ~approx:1\n", "f(a, b:decimal) -> text , more ~struct ~approx:1\n")]
    [InlineData("f()", "f()\n")]
    [InlineData("f( )  ~struct#x", "f() ~struct  #x\n")]
    [InlineData("f(a\n", "f(a\n")]
    [InlineData("f(a) ->\n", "f(a) ->\n")]
    public void A_signature(string text, string expected) => Assert.Equal(expected, Formatted.Vmd(text));

    [Theory]
    [InlineData("a|\"x | y\"|{\"b\":  1}   #  why", "a | \"x | y\" | {\"b\":  1}  #  why")]
    [InlineData("  a  |\t1|  !E:  two  words", "a | 1 | !E:  two  words")]
    [InlineData("a||", "a |  |")]
    [InlineData("||a", "|  | a")]
    [InlineData("a", "a")]
    public void A_row(string text, string expected) => Assert.Equal($"f(x)\n{expected}\n", Formatted.Vmd($"f(x)\n{text}"));

    [Theory]
    [InlineData("@spec \t A", "@spec A")]
    [InlineData("@covers a,\"b, c\" ,d", "@covers a, \"b, c\", d")]
    [InlineData("@fixture A={\"b\":  1}", "@fixture A = {\"b\":  1}")]
    [InlineData("@fixture A   =  !some  thing", "@fixture A = !some  thing")]
    [InlineData("@fixture  A", "@fixture A")]
    [InlineData("@fixture", "@fixture")]
    [InlineData("@other   x  y", "@other   x  y")]
    public void A_directive(string text, string expected) => Assert.Equal(expected + "\n", Formatted.Vmd(text));

    [Theory]
    [InlineData("given  a=1", "given a = 1")]
    [InlineData("when  f ( [1,  2] ,a,\"x,(\" )", "when f([1,  2], a, \"x,(\")")]
    [InlineData("when f( )", "when f()")]
    [InlineData("when   f(1", "when f(1")]
    [InlineData("when   $tool  \"a  b\"  c  # why", "when $ tool  \"a  b\"  c  # why")]
    [InlineData("then   returns   {\"a\":  1}", "then returns {\"a\":  1}")]
    [InlineData("then  raises  E:  x", "then raises E:  x")]
    [InlineData("then stdout   has   \"a  b\"", "then stdout has \"a  b\"")]
    [InlineData("then   exit   3", "then exit 3")]
    [InlineData("  >  a  # b  ", "  >  a  # b  ")]
    [InlineData("go   on", "go   on")]
    public void A_step(string text, string expected) =>
        Assert.Equal($"scenario a  b:\nwhen f()\n{expected}\n", Formatted.Vmd($"  scenario   a  b :\nwhen f()\n{text}"));

    [Theory]
    [InlineData(
        "@spec A\n\n\n\n@fixture B = 1\nf()\na | 1\n\n\n\ng()\na | 1\n",
        "@spec A\n\n@fixture B = 1\n\nf()\na | 1\n\ng()\na | 1\n"
    )]
    [InlineData("@spec A\n@covers b\n\n\n@covers c\n\n# d\n\nf()\na | 1\n", "@spec A\n\n@covers b\n@covers c\n# d\nf()\na | 1\n")]
    [InlineData("f()\na | 1\n@fixture B = 1\n@covers b\ng()\n", "f()\na | 1\n\n@fixture B = 1\n\n@covers b\ng()\n")]
    [InlineData("\n\n# a\n\n\n# b\nf()\n# c\na | 1\n# d\n\n# e\n\n\n", "# a\n\n# b\nf()\n# c\na | 1\n# d\n\n# e\n")]
    [InlineData("\n\n", "")]
    public void One_blank_line_parts_what_belongs_together(string text, string expected) =>
        Assert.Equal(expected, Formatted.Vmd(text));

    [Theory]
    [InlineData("\uFEFF@spec A\r\nf()\na|1", "@spec A\r\n\r\nf()\r\na | 1\r\n")]
    [InlineData("\uFEFF\uFEFF@spec  A", "\uFEFF\uFEFF@spec  A\n")]
    [InlineData("@spec A\n\u2003\nf()\u00A0~x\u2003\n", "@spec A\n\nf() ~x\n")]
    public void Line_breaks_and_blanks_of_every_kind(string text, string expected) => Assert.Equal(expected, Formatted.Vmd(text));
}

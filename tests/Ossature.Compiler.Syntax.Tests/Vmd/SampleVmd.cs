namespace Ossature.Compiler.Syntax.Tests.Vmd;

/// <summary>Files that between them hold every construct of the language.</summary>
internal static class SampleVmd
{
    public const string Whole = """
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
        first    | SHELF | "1.50" | {"at": 1}
          # still in the group
        no_books | []    | 0      | !ShelfError: no "books | at" all
        fine     | SHELF | 2e1    | Ok
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
        """;

    public static readonly string[] All =
    [
        Whole,
        Whole.ReplaceLineEndings("\r\n"),
        "\uFEFF" + Whole.ReplaceLineEndings("\r"),
        "\t@spec X\u00A0\n\u2003\n\u3000f(x)\n\f# no\n a|1|2\n\u0085\nscenario x:\n when$\n when $\n when\t\u2009$x\nwhen# $\nwhenever\n",
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, All.Length)];
}

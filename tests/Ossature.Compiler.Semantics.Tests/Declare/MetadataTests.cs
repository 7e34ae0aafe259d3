using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class MetadataTests
{
    [Theory]
    [InlineData("depends: [B, A]", "B A")]
    [InlineData("depends: []", "")]
    [InlineData("depends:", "")]
    [InlineData("depends: ~", "")]
    [InlineData("depends: B, , A", "B A")]
    [InlineData("depends: 'B, A'", "B A")]
    [InlineData("depends:\n  - B\n  - A", "B A")]
    [InlineData("depends: [ ' B ', '', A ]", "B A")]
    [InlineData("owner: me", "")]
    public void Depends_may_be_a_list_or_names_with_commas(string line, string expected)
    {
        var depends = Declared.Spec(new() { FrontMatter = $"---\nid: X\nstatus: draft\npriority: low\n{line}\n---\n" }).Depends;
        Assert.Equal(expected, string.Join(' ', depends.Select(reference => reference.Name)));
        Assert.All(depends, reference => Assert.Equal(reference.Name, reference.Location.Marked().Trim('\'', ' ')));
    }

    [Theory]
    [InlineData("id: 42", "42")]
    [InlineData("id: '0'", "0")]
    [InlineData("id: \"no\"", "no")]
    [InlineData("id: 1_000", "1_000")]
    public void An_id_is_the_text_that_was_written(string line, string id) =>
        Assert.Equal(id, Declared.Spec(new() { FrontMatter = $"---\n{line}\nstatus: review\npriority: low\n---\n" }).Id);

    [Theory]
    [InlineData("id:\n~ ^^ OSS1006")]
    [InlineData("id: ~\n~ ^^ OSS1006")]
    [InlineData("id: ''\n~ ^^ OSS1006")]
    [InlineData("id: 0\n~ ^^ OSS1006")]
    [InlineData("id: false\n~ ^^ OSS1006")]
    public void A_key_with_nothing_in_it_counts_as_missing(string line) =>
        // The mark of a first column is written as column and length.
        Assert.Null(
            Declared.Reports(
                new SampleSpec
                {
                    FrontMatter =
                        $"---\n{line.Replace("~ ^^", "~ 1+2", StringComparison.Ordinal)}\nstatus: draft\npriority: low\n---\n",
                }
            )
        );

    [Fact]
    public void Every_missing_key_is_reported() =>
        Declared.Reports(
            new SampleSpec
            {
                FrontMatter =
                    "---\n~ 1+3 OSS1006 error: `id`\n~ 1+3 OSS1006 error: `priority`\n~ 1+3 OSS1006 error: `status`\n{}\n---\n",
            }
        );

    [Fact]
    public void Every_wrong_value_is_reported_where_it_stands() =>
        Declared.Reports(
            new SampleSpec
            {
                FrontMatter = """
                ---
                id: {a: b}
                ~   ^^^^^^ OSS1009 error: one word
                status: Draft
                ~       ^^^^^ OSS1010 error: `Draft` is not a status
                priority: [high]
                ~         ^^^^^^ OSS1009 error: one word
                depends: [A, [B], {C: D}]
                ~            ^^^ OSS1009 error: a list of words
                ~                 ^^^^^^ OSS1009 error: a list of words
                ---
                """,
            }
        );

    [Fact]
    public void A_slip_in_a_key_is_named_and_its_value_still_counts()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                FrontMatter = """
                ---
                id: X
                stauts: review
                ~ 1+6 OSS1007 error: `stauts`
                priority: low
                depends_on: [A]
                ~ 1+10 OSS1007 error: `depends_on`
                author: me
                ---
                """,
            }
        )!;
        Assert.Equal((SpecStatus.Review, "A"), (spec.Status, Assert.Single(spec.Depends).Name));
    }

    [Fact]
    public void A_key_given_twice_is_reported_and_the_first_counts() =>
        Assert.Equal(
            "X",
            Declared
                .Reports(
                    new SampleSpec
                    {
                        FrontMatter =
                            "---\nid: X\nid: Y\n~ 1+2 OSS1008\nstatus: draft\npriority: low\nauthor: a\nauthor: b\n---\n",
                    }
                )
                ?.Id
        );

    [Theory]
    [InlineData("---\nid: X\ndepends: [A\n~        ^^ OSS1003\n---\n")]
    [InlineData("---\n~ 1+3 OSS1002\nid: X\n")]
    [InlineData("---\nid: X\nstatus:wip\n~       1+0 OSS1003\n---\n")]
    [InlineData("---\nstatus: draft\nno colon\n~ 1+8 OSS1003\nid: X\n---\n")]
    public void Frontmatter_that_is_broken_is_reported_alone_and_read_as_far_as_it_can_be(string frontMatter) =>
        Assert.Equal(
            "X",
            Declared
                .Reports(new SampleSpec { FrontMatter = frontMatter.Replace("~       1+0", "~ 7+1", StringComparison.Ordinal) })
                ?.Id
        );

    [Theory]
    [InlineData("")]
    [InlineData("--- smd\n~ 1+7 OSS1001\nid: X\nstatus: draft\npriority: low\n---\n")]
    [InlineData("---\u00A0\n~ 1+3 OSS1001\n---\n")]
    public void A_file_without_frontmatter_is_told_what_to_write(string frontMatter)
    {
        var title = frontMatter.Length == 0 ? "# Greeter\n~ 1+9 OSS1001 error: frontmatter\n" : "# Greeter\n";
        Assert.Null(Declared.Reports(new SampleSpec { FrontMatter = frontMatter, Title = title }));
    }

    [Fact]
    public void A_file_without_frontmatter_is_checked_all_the_same() =>
        Declared.Reports(
            new SampleSpec
            {
                FrontMatter = "",
                Title = "# Greeter\n~ 1+9 OSS1001 error: frontmatter\n",
                Goals = "## Goals\n~ 1+8 OSS1018\n",
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("Just words.")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void A_file_that_is_nothing_of_the_kind_gets_one_error(string text)
    {
        var (spec, diagnostics) = Declared.Smd(Text.SourceText.From("specs/example.smd", text));
        Assert.Null(spec);
        Assert.Equal("OSS1001", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void The_old_header_gets_one_error_and_still_declares_the_file()
    {
        var spec = Declared.Reports(
            new SampleSpec
            {
                FrontMatter = "",
                Title = "# Greeter\n\n@id: OLD\n~^^ OSS1005 error: `@id: …`\n@status: review\n@priority: low\n@depends: [A, B]\n",
            }
        )!;
        Assert.Equal(
            ("OLD", SpecStatus.Review, SpecPriority.Low, "A B"),
            (spec.Id, spec.Status, spec.Priority, string.Join(' ', spec.Depends.Select(reference => reference.Location.Marked())))
        );
    }

    [Fact]
    public void The_old_header_of_an_architecture_gets_one_error() =>
        Assert.Equal(
            "OLD",
            Declared
                .Reports(
                    new SampleArchitecture
                    {
                        FrontMatter = "",
                        Title = "# Architecture: Greeter\n@spec: OLD\n~^^^^ OSS1005\n@status: draft\n",
                    }
                )
                ?.Spec.Name
        );
}

using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class LegacyHeaderTests
{
    [Theory]
    [InlineData(
        "# T\n\n@id: X\n@status: draft\n@priority: low\n@depends: []\n\n## O\n",
        "---\nid: X\nstatus: draft\npriority: low\ndepends: []\n---\n\n# T\n\n## O\n"
    )]
    [InlineData("@id: X\n@depends: A, B\n\n# T\n", "---\nid: X\ndepends: A, B\n---\n\n# T\n")]
    [InlineData("\uFEFF@id: X\r\n# T\r\n@status: draft", "\uFEFF---\r\nid: X\r\nstatus: draft\r\n---\r\n# T\r\n")]
    [InlineData(
        "# T\n@id: X\nkept\n@author: O'Neil: me #1\n@note:\n",
        "---\nid: X\nauthor: 'O''Neil: me #1'\nnote:\n---\n\n# T\nkept\n"
    )]
    [InlineData("# T\n<!-- ossc: allow OSS1311 -->\n\n@id: X\n", "---\nid: X\n---\n\n# T\n<!-- ossc: allow OSS1311 -->\n")]
    public void The_fix_moves_the_metadata_into_frontmatter(string text, string expected)
    {
        var source = SourceText.From("x.smd", text);
        var (_, diagnostics) = Declared.Smd(source);
        var found = Assert.Single(diagnostics, diagnostic => diagnostic.Code == "OSS1005");
        Assert.Equal(expected, source.WithEdits(found.Fix!.Edits).Text);
        Assert.DoesNotContain(
            Declared.Smd(source.WithEdits(found.Fix.Edits)).Diagnostics,
            diagnostic => diagnostic.Code is "OSS1005" or "OSS1003"
        );
    }

    [Fact]
    public void A_specification_of_the_old_form_is_bound_before_and_after_the_fix()
    {
        var text = new SampleSpec
        {
            FrontMatter = "",
            Title = "# Greeter — a tool\n\n@id: OLD\n@status: draft\n@priority: high\n@depends: [A, B]\n\nIn short.\n",
        }.ToString();
        var source = SourceText.From("x.smd", text);
        var (before, diagnostics) = Declared.Smd(source);
        var (after, none) = Declared.Smd(source.WithEdits(Assert.Single(diagnostics).Fix!.Edits));
        Assert.Empty(none);
        Assert.Equal(Shape(before!), Shape(after!));
        Assert.Equal(("OLD", "A B", "In short."), Shape(after!));

        static (string, string, string) Shape(SpecSymbol spec) =>
            (spec.Id, string.Join(' ', spec.Depends.Select(reference => reference.Name)), spec.Introduction);
    }

    [Fact]
    public void An_architecture_of_the_old_form_is_rewritten_too()
    {
        var source = SourceText.From(
            "x.amd",
            new SampleArchitecture
            {
                FrontMatter = "",
                Title = "# Architecture: Greeter\n\n@spec: GREETER\n@status: draft\n",
            }.ToString()
        );
        var (_, diagnostics) = Declared.Amd(source);
        Assert.Empty(Declared.Amd(source.WithEdits(Assert.Single(diagnostics).Fix!.Edits)).Diagnostics);
    }
}

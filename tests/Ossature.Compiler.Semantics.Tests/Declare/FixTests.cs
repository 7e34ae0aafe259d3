using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Tests.Declare;

/// <summary>After a fix the diagnostic is gone, and no other one has come.</summary>
public class FixTests
{
    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "OSS1007", new SampleSpec { FrontMatter = "---\nid: X\nstauts: draft\npriority: low\n---\n" }.ToString() },
            { "OSS1010", new SampleSpec { FrontMatter = "---\nid: X\nstatus: Draft\npriority: low\n---\n" }.ToString() },
            { "OSS1011", new SampleSpec { FrontMatter = "---\nid: X\nstatus: draft\npriority: 'hihg'\n---\n" }.ToString() },
            { "OSS1015", new SampleSpec { Goals = "##  goals:\n- x\n" }.ToString() },
            {
                "OSS1024",
                new SampleSpec { Requirements = SampleSpec.Requirement("x\n**Acepts:** a\n**Returns:** b") }.ToString()
            },
            { "OSS1025", new SampleSpec { Notes = "## notes\n\nx\n" }.ToString() },
            {
                "OSS1033",
                new SampleSpec
                {
                    Requirements = SampleSpec.Requirement("x\n**Accepts:** a\n**Returns:** b\n**Errors:**\n- a => b"),
                }.ToString()
            },
            {
                "OSS1038",
                new SampleSpec
                {
                    Requirements = "## Requirements\n#### R\nx\n## S\nx\n**Accepts:** a\n**Returns:** b\n",
                }.ToString()
            },
            {
                "OSS1039",
                new SampleSpec
                {
                    Requirements = SampleSpec.Requirement("x\n**Accepts:** a\n**Returns:** b\n**Errors:**\n1. a -> b"),
                }.ToString()
            },
            {
                "OSS1043",
                new SampleSpec
                {
                    Requirements = "## Requirements\n### R {.no_verify}\nx\n**Accepts:** a\n**Returns:** b\n",
                }.ToString()
            },
            {
                "OSS1043",
                new SampleSpec
                {
                    Requirements = "## Requirements\n### R { .no-verify, #r }\nx\n**Accepts:** a\n**Returns:** b\n",
                }.ToString()
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_fix_mends_what_it_is_offered_for(string code, string text)
    {
        var source = SourceText.From("specs/example.smd", text);
        var found = Assert.Single(Declared.Smd(source).Diagnostics);
        Assert.Equal(code, found.Code);
        Assert.Empty(Declared.Smd(source.WithEdits(found.Fix!.Edits)).Diagnostics);
    }

    [Fact]
    public void Labels_that_stand_where_they_mean_nothing_are_named()
    {
        Declared.Reports(
            new SampleSpec
            {
                Requirements =
                    "## Requirements\n\n**Accepts:** a\n~ 1+14 OSS1041 error: above the first requirement\n\n### R\nx\n**Accepts:** a\n**Returns:** b\n**Output:** c\n~ 1+13 OSS1042 warning: `**Output:**`\n",
            }
        );
        Declared.Reports(
            new SampleArchitecture
            {
                Components = SampleArchitecture
                    .Component("**Contracts:** None")
                    .Replace(
                        "## Components\n",
                        "## Components\n**Contracts:** None\n~ 1+19 OSS1041 error: above the first component\n",
                        StringComparison.Ordinal
                    ),
                Rest = "## Data Models\n### M\n```\nx\n```\n**Contracts:** None\n~ 1+19 OSS1042 warning: data model `M`\n",
            }
        );
    }

    [Fact]
    public void A_section_of_any_name_given_twice_is_named() =>
        Declared.Reports(new SampleSpec { Notes = "## Routes\nx\n## routes\n~ 1+9 OSS1040 warning: line\ny\n" });
}

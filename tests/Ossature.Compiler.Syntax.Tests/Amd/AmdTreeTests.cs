using Ossature.Compiler.Syntax.Amd;

namespace Ossature.Compiler.Syntax.Tests.Amd;

public class AmdTreeTests
{
    [Fact]
    public void A_component_consists_of_attributes_blocks_and_clauses()
    {
        var tree = Checked.Amd(
            "# Architecture: X\n## Components\n### A\n@path: src/a.cs\nIt is.\n\n**Interface:**\n\n```c#\n**Contracts:** in code\n```\n"
                + "**Contracts:** None\n**Depends on:** B, C\n**Own:** x\n"
        );
        Assert.Equal(
            """
            AmdDocument
              Title
                # Architecture: X
              Section
                ## Components
                Entry
                  ### A
                  Attribute
                    @path: src/a.cs
                  Paragraph
                    It is.
                  Clause
                    **Interface:**
                    FencedBlock
                      ```c#
                      **Contracts:** in code
                      ```
                  Clause
                    **Contracts:** None
                  Clause
                    **Depends on:** B, C
                  Clause
                    **Own:** x
              (end)

            """.ReplaceLineEndings("\n"),
            Outline.Of(tree)
        );
    }

    [Theory]
    [InlineData("## Components\n## Data Models\n## Flow", "ComponentsHeading DataModelsHeading FlowHeading")]
    [InlineData("## Dependencies\n## Notes\n## Overview", "DependenciesHeading NotesHeading OverviewHeading")]
    [InlineData("## Requirements\n## Data models", "SectionHeading SectionHeading")]
    [InlineData("**Interface:**\n**Contracts:**\n**Depends on:**", "InterfaceLabel ContractsLabel DependsOnLabel")]
    [InlineData("**Accepts:**\n**Depends On:**", "Label Label")]
    [InlineData("@path: x\n@path : x\n@paths: x", "PathAttribute Text Attribute")]
    public void A_line_is_what_it_looks_like(string text, string kinds) =>
        Assert.Equal(
            kinds,
            string.Join(' ', Checked.Amd(text).Root.Tokens().SkipLast(1).Select(token => (AmdTokenKind)token.Kind))
        );
}

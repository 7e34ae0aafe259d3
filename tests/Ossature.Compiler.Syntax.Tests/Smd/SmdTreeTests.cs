using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd;

namespace Ossature.Compiler.Syntax.Tests.Smd;

public class SmdTreeTests
{
    [Fact]
    public void A_file_consists_of_frontmatter_title_sections_entries_clauses_and_blocks() =>
        AssertOutline(
            """
            ---
            id: X

            ---

            before
            # Title
            under it

            ## Overview
            Two
            lines.

            And one.

            ## Requirements
            intro
            ### First {#first}
            What it does.
            @id: kept
            **Accepts:** a name
            that is wrapped
            - below
            **Behavior:**

            | a | b |
              | - | - |

            | next |
            below it
            **Errors:**
            - one -> two
              wrapped
              2. goes on
              - nested -> three
            * star
            1. one
            <!-- ossc: allow OSS1311 -->
               wrapped
            2) two
            <!-- any other comment -->

            #### Deeper
            ## Own section
            """,
            """
            SmdDocument
              FrontMatter
                ---
                id: X
                (blank)
                ---
              Preamble
                before
              Title
                # Title
                under it
              Section
                ## Overview
                Paragraph
                  Two
                  lines.
                Paragraph
                  And one.
              Section
                ## Requirements
                Paragraph
                  intro
                Entry
                  ### First {#first}
                  Paragraph
                    What it does.
                  Attribute
                    @id: kept
                  Clause
                    **Accepts:** a name
                    that is wrapped
                    ListItem
                      - below
                  Clause
                    **Behavior:**
                    Table
                      | a | b |
                        | - | - |
                    Table
                      | next |
                    Paragraph
                      below it
                  Clause
                    **Errors:**
                    ListItem
                      - one -> two
                        wrapped
                        2. goes on
                    ListItem
                        - nested -> three
                    ListItem
                      * star
                    ListItem
                      1. one
                         wrapped
                    ListItem
                      2) two
                      <!-- any other comment -->
                    Subheading
                      #### Deeper
              Section
                ## Own section
              (end)

            """
        );

    [Fact]
    public void A_fence_closes_on_its_own_character_at_least_as_often_and_all_inside_is_code() =>
        AssertOutline(
            """
            ## Examples
            ````c++ {.x}
            ```
            ## Goals
            ### no entry
            **Input:** no label
            ~~~~
            ````` not a close
            `````
            ~~~ a `tick` is allowed here
            ```
              ~~~
            ```
            not`a`fence
            ```
                ```
            ```inline``` is text
               ```
            code
            """,
            """
            SmdDocument
              Section
                ## Examples
                FencedBlock
                  ````c++ {.x}
                  ```
                  ## Goals
                  ### no entry
                  **Input:** no label
                  ~~~~
                  ````` not a close
                  `````
                FencedBlock
                  ~~~ a `tick` is allowed here
                  ```
                    ~~~
                FencedBlock
                  ```
                  not`a`fence
                  ```
                Paragraph
                      ```
                  ```inline``` is text
                FencedBlock
                     ```
                  code
              (end)

            """
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\n \n\t\n", "")]
    [InlineData("# T", "TitleHeading")]
    [InlineData("\uFEFF# T\r\n", "TitleHeading")]
    [InlineData("---\n", "FrontMatterOpen")]
    [InlineData("---", "FrontMatterOpen")]
    [InlineData("\uFEFF---\r\nid: X\r\n---\r\n", "FrontMatterOpen FrontMatterLine FrontMatterClose")]
    [InlineData("---\na\n\nb\n# T", "FrontMatterOpen FrontMatterLine Text TitleHeading")]
    [InlineData("---\na\n# T\n- a", "FrontMatterOpen FrontMatterLine TitleHeading Bullet")]
    [InlineData(
        "---\na\n\nb\n--- \n----\n\n---",
        "FrontMatterOpen FrontMatterLine FrontMatterLine FrontMatterLine FrontMatterLine FrontMatterLine FrontMatterLine FrontMatterClose"
    )]
    [InlineData("---\na\n \t", "FrontMatterOpen FrontMatterLine")]
    [InlineData("\n---\nid: X\n---\n", "Text Continuation Continuation")]
    [InlineData("--- smd\n", "Text")]
    [InlineData("--- \n", "Text")]
    [InlineData("---\r---\r## Goals\r- x\r", "FrontMatterOpen FrontMatterClose GoalsHeading Bullet")]
    [InlineData("##  Goals \t", "GoalsHeading")]
    [InlineData("## goals", "SectionHeading")]
    [InlineData("##Goals\n##\tGoals\n ## Goals", "Text Continuation Continuation")]
    [InlineData("## ", "SectionHeading")]
    [InlineData("####### x\n###### x", "Text Subheading")]
    [InlineData("**Accepts:** a\n**Accepts: ** a\n**Accepts**: a", "AcceptsLabel Continuation Continuation")]
    [InlineData(" **Accepts:** a", "Text")]
    [InlineData("**a:b:** c\n**:** c\n**a*b:**", "Label Continuation Continuation")]
    [InlineData("-\n- \n-x\n-\tx\n\t- x", "Text Continuation Continuation Continuation Bullet")]
    [InlineData("* x\n+ x\n** x", "OtherBullet OtherBullet Continuation")]
    [InlineData(
        "7. x\ny\n8) y\n1.x\n9 . x\n10.\tx",
        "OrderedBullet Continuation OrderedBullet Continuation Continuation Continuation"
    )]
    [InlineData("x\n7. x\n 1. x\n2. x\n- x\n3. x", "Text Continuation OrderedBullet OrderedBullet Bullet Continuation")]
    [InlineData("1. x\n  - x\n x\n   + x\n2. x", "OrderedBullet Bullet Continuation OtherBullet OrderedBullet")]
    [InlineData(" 1. x\n - x\n2. x", "OrderedBullet Bullet Continuation")]
    [InlineData("1. x\n   - x\n   2. x", "OrderedBullet Bullet Continuation")]
    [InlineData("**a:**\n2. x\n\n2. x", "Label Continuation OrderedBullet")]
    [InlineData("1. \n1.\n١. x", "Text Continuation Continuation")]
    [InlineData("x\n|\n\t|\n\n| x", "Text TableHeader TableRow TableHeader")]
    [InlineData("x\n<!-- ossc: allow OSS1311 -->\ny\n \t<!--ossc:-->\t \n\nz", "Text Continuation Text")]
    [InlineData("<!-- ossc: x", "Text")]
    [InlineData("<!-- ossc: x --> y", "Text")]
    [InlineData("<!-- ossc x -->", "Text")]
    [InlineData("<!-- ossc: x -->\n---\n", "Text")]
    [InlineData("```\n<!-- ossc: x -->\n", "FenceOpen CodeLine")]
    [InlineData("@id: X\n@1: x\n@a b: x\n@: x", "Attribute Text Continuation Continuation")]
    [InlineData("```\n", "FenceOpen")]
    [InlineData("\t```\n~~\n~~~", "Text Continuation FenceOpen")]
    public void A_line_is_what_it_looks_like(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Kinds(Checked.Smd(text))));

    [Fact]
    public void Blank_lines_and_a_byte_order_mark_are_the_leading_trivia_of_what_follows()
    {
        var tokens = Checked.Smd("\uFEFF\n\n# T\r\n\r\n").Root.Tokens().ToArray();
        Assert.Equal([(0, 3, 8), (8, 10, 10)], tokens.Select(token => (token.FullStart, token.Start, token.End)));
    }

    [Theory]
    [InlineData("## Goals\n- x", "-", "x", 0)]
    [InlineData("## Goals\n \t  * x y  \n", "*", "x y", 6)]
    [InlineData("## Goals\n  12)   x\r\n", "12)", "x", 2)]
    public void An_item_tells_its_bullet_its_text_and_how_far_it_is_indented(string text, string bullet, string item, int indent)
    {
        var tree = Checked.Smd(text);
        var line = Assert.IsType<ListItemSyntax>(Assert.Single(tree.Document.Sections[0].Blocks)).Bullet;
        Assert.Equal(
            (bullet, item, indent),
            (
                tree.Source.ToString(line.BulletSpan(tree.Source)),
                tree.Source.ToString(line.ItemSpan(tree.Source)),
                line.Indent(tree.Source)
            )
        );
    }

    [Fact]
    public void An_open_fence_is_reported_where_it_opens()
    {
        var tree = Checked.Smd("## Notes\n  ~~~~ x\ncode\n");
        Assert.Equal((ushort)LineKind.FenceOpen, tree.UnclosedFence?.Kind);
        Assert.Equal(
            "specs/example.smd:2:3: error[OSS1022]: this code fence is never closed, so all that follows counts as code",
            Assert.Single(tree.Problems).ToString()
        );
    }

    private static IEnumerable<string> Kinds(SyntaxTree tree) =>
        tree.Root.Tokens().SkipLast(1).Select(token => ((SmdTokenKind)token.Kind).ToString());

    private static void AssertOutline(string text, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Outline.Of(Checked.Smd(text.ReplaceLineEndings("\n"))));
}

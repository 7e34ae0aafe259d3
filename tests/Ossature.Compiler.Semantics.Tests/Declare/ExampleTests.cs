using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Tests.Declare;

public class ExampleTests
{
    [Fact]
    public void Input_and_output_are_the_first_blocks_of_code_below_their_labels()
    {
        var example = Example(
            """
            When all is well.

            **Input:** typed by Ann

            **Note:** quick

            ````console extra
            $ greet
            ```
            ### Ann
            ````

            **Output:**
            ~~~
            Hello

            ~~~

            ```
            more
            ```
            """
        );
        Assert.Equal(("$ greet\n```\n### Ann\n", "console"), (example.Input, example.InputLanguage));
        Assert.Equal(("Hello\n\n", ""), (example.Output, example.OutputLanguage));
        Assert.Equal("When all is well.", example.Description);
        Assert.Equal(["**Input:** typed by Ann\n\n**Note:** quick", "```\nmore\n```"], example.Details.ToArray());
    }

    [Fact]
    public void Each_gap_is_reported() =>
        Declared.Reports(
            new SampleSpec
            {
                Examples = """
                ## Examples
                ### No input
                ~   ^^^^^^^^ OSS1036 error: `No input` has no `**Input:**`
                **Output:**
                ```
                x
                ```
                ### No output
                ~   ^^^^^^^^^ OSS1036 error: `**Output:**`
                **Input:**
                ```
                x
                ```
                ### No code
                **Input:** `x`
                ~ 1+14 OSS1037 error: `**Input:**` of example `No code`
                **Output:**
                ~ 1+11 OSS1037 error: `**Output:**`
                ```

                ```
                ### no INPUT
                ~   ^^^^^^^^ OSS1021 error: the example `no INPUT`
                **Input:**
                ```
                x
                ```
                **Outputs:**
                ~ 1+12 OSS1024 error: `**Outputs:**`
                ```
                x
                ```
                """,
            }
        );

    private static ExampleSymbol Example(string text) =>
        Assert.Single(Declared.Spec(new() { Examples = SampleSpec.Example(text.ReplaceLineEndings("\n")) }).Examples);
}

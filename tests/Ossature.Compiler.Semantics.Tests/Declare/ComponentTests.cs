namespace Ossature.Compiler.Semantics.Tests.Declare;

public class ComponentTests
{
    [Fact]
    public void Path_description_interface_contracts_and_dependencies_are_read_in_any_order()
    {
        var component = Assert.Single(
            Declared
                .Architecture(
                    new()
                    {
                        Components = """
                        ## Components
                        One of them.
                        ### Store
                        @path: src/store.cpp

                        Says what its **Contracts:** are.

                        **Depends on:** Clock, `Disk`
                        **Contracts:**
                        Callers rely on:
                        - writes to a new file and
                          renames it
                        over the old one

                        ```
                        - no contract
                        **Interface:** no label
                        ```
                        - never reads
                        **Interface:**
                        In C++:
                        ```c++
                        ### run
                        @path: nowhere
                        ```
                        **Why:** history
                        """.ReplaceLineEndings("\n"),
                    }
                )
                .Components
        );
        Assert.Equal(("Store", "src/store.cpp"), (component.Name, component.Path.Name));
        Assert.Equal("src/store.cpp", component.Path.Location.Marked());
        Assert.Equal("Says what its **Contracts:** are.", component.Description);
        Assert.Equal(("### run\n@path: nowhere\n", "c++"), (component.Interface, component.InterfaceLanguage));
        Assert.Equal(["writes to a new file and renames it over the old one", "never reads"], component.Contracts.ToArray());
        Assert.Equal(["Clock", "Disk"], component.DependsOn.Select(reference => reference.Name));
        Assert.All(component.DependsOn, reference => Assert.Equal(reference.Name, reference.Location.Marked()));
        Assert.Equal(
            [
                "**Contracts:**\nCallers rely on:",
                "```\n- no contract\n**Interface:** no label\n```",
                "**Interface:**\nIn C++:",
                "**Why:** history",
            ],
            component.Details.ToArray()
        );
    }

    [Theory]
    [InlineData("**Contracts:** None")]
    [InlineData("**Contracts:** none")]
    [InlineData("**Contracts:**\n\nNONE")]
    [InlineData("**Contracts:**\nNone\n```\n- code\n```")]
    public void A_component_may_promise_nothing(string contracts) =>
        Assert.Empty(
            Assert
                .Single(Declared.Architecture(new() { Components = SampleArchitecture.Component(contracts) }).Components)
                .Contracts
        );

    [Theory]
    [InlineData("**Contracts:** None\n~ 1+19 OSS1105\n- but this")]
    [InlineData("**Contracts:**\n~ 1+14 OSS1105\n\nNone\n\n- but this")]
    [InlineData("**Contracts:** None\n~ 1+19 OSS1105\n\nOr so.")]
    [InlineData("**Contracts:**\n~ 1+14 OSS1106")]
    [InlineData("**Contracts:**\n~ 1+14 OSS1106\n* star\n+ plus")]
    [InlineData("**Contracts:** never throws\n~ 1+27 OSS1106")]
    [InlineData("**Contract:** None\n~ 1+18 OSS1024 error: `**Contracts:**`")]
    [InlineData("**Contracts:** None\n**Depends on:** A\n**Contracts:** None\n~ 1+19 OSS1023")]
    public void Contracts_that_say_nothing_or_both_are_reported(string contracts) =>
        Declared.Reports(new SampleArchitecture { Components = SampleArchitecture.Component(contracts) });

    [Theory]
    [InlineData("", "")]
    [InlineData("**Depends on:** None", "")]
    [InlineData("**Depends on:** none (stands alone)", "")]
    [InlineData("**Depends on:**", "")]
    [InlineData("**Depends on:** Nonesuch, B", "Nonesuch B")]
    [InlineData("**Depends on:**\n\nA, B\n\nand no more", "A B")]
    [InlineData("**Depends on:** A,\n  B,", "A B")]
    [InlineData("**Depends on:**\n- A\n- `B C`", "A B C")]
    public void Dependencies_are_names_with_commas_or_items(string dependsOn, string expected)
    {
        var component = Assert.Single(
            Declared
                .Architecture(new() { Components = SampleArchitecture.Component("**Contracts:** None\n" + dependsOn) })
                .Components
        );
        Assert.Equal(expected, string.Join(' ', component.DependsOn.Select(reference => reference.Name)));
        Assert.All(component.DependsOn, reference => Assert.Equal(reference.Name, reference.Location.Marked()));
    }

    [Fact]
    public void Each_gap_is_reported_and_the_others_are_bound()
    {
        var architecture = Declared.Reports(
            new SampleArchitecture
            {
                Components = """
                ## Components
                ### NoPath
                ~   ^^^^^^ OSS1101 error: `NoPath`
                x
                **Interface:**
                ```
                x
                ```
                **Contracts:** None
                ### EmptyPath
                @path:
                ~ 1+6 OSS1101 error: `EmptyPath`
                x
                **Interface:**
                ```
                x
                ```
                **Contracts:** None
                ### NoDescription
                ~   ^^^^^^^^^^^^^ OSS1102
                @path: a
                **Interface:**
                ```
                x
                ```
                **Contracts:** None
                ### NoInterface
                ~   ^^^^^^^^^^^ OSS1103
                ~   ^^^^^^^^^^^ OSS1104 error: `NoInterface` has no `**Contracts:**`
                @path: b
                x
                ### NoCode
                @path: c
                x
                **Interface:** `x`
                ~ 1+18 OSS1103 error: `NoCode`
                **Contracts:** None
                @path: d
                ~ 1+8 OSS1023 error: `@path`
                """,
            }
        )!;
        Assert.Equal(["", "", "a", "b", "c"], architecture.Components.Select(component => component.Path.Name));
    }

    [Fact]
    public void What_an_open_fence_swallows_is_not_reported_as_missing() =>
        Declared.Reports(
            new SampleArchitecture
            {
                Components =
                    "## Components\n### C\n@path: c\nx\n**Interface:**\n```python\n~ 1+9 OSS1022 error: fence\ndef load(): ...\n\n**Contracts:** None\n",
            }
        );
}

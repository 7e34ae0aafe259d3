using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>A small C# project whose plan the compiler makes: three components, one on top of the other, and an example that can run.</summary>
internal static class SpecProject
{
    public const string Spec = "specs/till.smd";

    public const string Architecture = "specs/till.amd";

    private const string Fixture = """
        //- /ossature.toml
        [project]
        name = "till"

        [output]
        language = "csharp"

        [llm]
        model = "replay:recording"
        //- /specs/till.smd
        ---
        id: TILL
        status: approved
        priority: high
        depends: []
        ---

        # Till

        ## Overview

        Adds up what is paid.

        ## Goals

        - Exact sums

        ## Non-Goals

        - Change

        ## Requirements

        ### Read an amount {#amount}

        Amounts have two decimals.

        **Accepts:** a text

        **Returns:** an amount

        **Errors:**

        - not a number -> exit code 2

        ### Add up {#sum}

        The sum of all amounts.

        **Accepts:** amounts

        **Returns:** their sum

        ## Constraints

        - No packages

        ## Examples

        ### Two coins

        **Input:**

        ```console
        $ till 1.00 0.50
        ```

        **Output:**

        ```
        1.50
        ```

        ## Acceptance Criteria

        - Sums are exact
        //- /specs/till.amd
        ---
        spec: TILL
        status: approved
        ---

        # Architecture: Till

        ## Overview

        Three files.

        ## Components

        ### Money

        @path: src/Money.cs

        Reads amounts (#amount).

        **Interface:**

        ```csharp
        public static class Money { public static decimal Parse(string text); }
        ```

        **Contracts:**

        - Parse never rounds

        **Depends on:** None

        ### Sums

        @path: src/Sums.cs

        Adds up (#sum).

        **Interface:**

        ```csharp
        public static class Sums { public static decimal Of(decimal[] amounts); }
        ```

        **Contracts:** None

        **Depends on:** Money

        ### Program

        @path: Program.cs

        The command line for #amount and #sum.

        **Interface:**

        ```csharp
        internal static class Program { public static int Main(string[] args); }
        ```

        **Contracts:** None

        **Depends on:** Sums

        """;

    /// <summary>The project, with a model that writes each component; what it writes depends on what it is told as <see cref="Model"/> says.</summary>
    public static BuildProject Create() => new(Fixture) { Model = Model() };

    /// <summary>
    /// A model that writes the file of each component. Told of contracts or interfaces that the tests put in, it writes something else;
    /// told anything else that is new, it writes the same.
    /// </summary>
    public static ScriptedModel Model() => Script(new());

    /// <summary>Gives a model those rules behind the ones that it has.</summary>
    public static ScriptedModel Script(ScriptedModel model) =>
        model
            .When(@"<architecture_context>[\s\S]*ParseAll[\s\S]*<task>\n# Money\n", Writes("src/Money.cs", "// parses all\n"))
            .When(@"Parse never rounds and never trims[\s\S]*<task>\n# Money\n", Writes("src/Money.cs", "// never trims\n"))
            .When(@"<task>\n# Money\n", Writes("src/Money.cs", "// money\n"))
            .When(@"<task>\n# Sums\n", Writes("src/Sums.cs", "// sums\n"))
            .When(@"<task>\n# Program\n", Writes("Program.cs", "// program\n"));

    private static ScriptedTurn[] Writes(string path, string content) =>
        [ScriptedTurn.Call("write_file", ("path", path), ("content", content)), ScriptedTurn.Say("Done.")];
}

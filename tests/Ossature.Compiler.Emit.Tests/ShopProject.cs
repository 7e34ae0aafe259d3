using System.Text.RegularExpressions;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Emit.Tests;

/// <summary>
/// Three specifications, one on top of the other, with examples, cases, set-up, and a copy task that its author put into the plan. What a
/// model writes depends on the marks (<c>!word</c>) in what it is told and on nothing else, so an edit without one comes out as before.
/// </summary>
internal static partial class ShopProject
{
    public const string Money = "specs/money";
    public const string Cart = "specs/cart";
    public const string Shop = "specs/shop";
    public const string Plan = ".ossature/plan.toml";

    private const string CopyTask = """

        [[task]]
        id = "P1"
        spec = "SHOP"
        title = "Prices"
        outputs = ["assets/prices.txt"]
        source = ["prices.txt"]
        depends_on = []
        spec_refs = []
        arch_refs = []
        status = "pending"
        verify = []

        """;

    /// <summary>The project, built.</summary>
    public static BuildProject Create()
    {
        var project = new BuildProject(
            $$"""
            //- /ossature.toml
            [project]
            name = "shop"
            version = "0.1.0"

            [output]
            language = "csharp"

            [build]
            setup = ["prepare one"]

            [llm]
            model = "replay:recording"
            //- /context/prices.txt
            apple 0.50
            //- /context/unread.txt
            Nobody reads this.
            //- /specs/money.smd
            {{Specification("MONEY", "", "Read an amount", "amount", "Convert an amount", "rate")}}
            //- /specs/money.vmd
            # Amounts
            @spec MONEY

            @covers "Read an amount"
            parse(text)
            half | "0.50" | "0.50"
            //- /specs/money.amd
            {{Architecture("MONEY", ("Money", "amount", "None"), ("Rates", "rate", "Money"))}}
            //- /specs/cart.smd
            {{Specification("CART", "MONEY", "Fill a cart", "fill", "Empty a cart", "empty")}}
            //- /specs/cart.amd
            {{Architecture("CART", ("Cart", "fill", "Money"), ("Empty", "empty", "Cart"))}}
            //- /specs/shop.smd
            {{Specification("SHOP", "CART", "Sell a cart", "sell", "Print a receipt", "print")}}
            //- /specs/shop.amd
            {{Architecture("SHOP", ("Receipt", "print", "None"), ("Program", "sell", "Cart, Receipt"))}}
            """
        )
        {
            Model = Model(),
        };
        project.Commands.When(
            "^prepare ",
            request => Prepare(project, request.WorkingFolder, request.Command.EndsWith("two", StringComparison.Ordinal))
        );
        project.BuildSuccessfully();
        project.Edit(Plan, "\n[lowered]\n", $"{CopyTask}\n[lowered]\n");
        project.BuildSuccessfully();
        return project;
    }

    private static Commands.CommandResult Prepare(BuildProject project, string folder, bool isOther)
    {
        project.Disk.Put($"{folder}/lib/tool.txt", isOther ? "another tool\n" : "a tool\n");
        return new(0, "");
    }

    private static ScriptedModel Model() =>
        new ScriptedModel().When(
            "<task>",
            request =>
                request.Turn > 1
                    ? ScriptedTurn.Say("Done.")
                    : ScriptedTurn.Call(
                        "write_file",
                        ("path", Path().Match(request.Opening).Groups[1].Value),
                        (
                            "content",
                            string.Concat(Mark().Matches(request.Opening).Select(mark => mark.Value).Prepend("//")) + "\n"
                        )
                    )
        );

    private static string Specification(
        string id,
        string dependsOn,
        string first,
        string firstId,
        string second,
        string secondId
    ) =>
        $$"""
            ---
            id: {{id}}
            status: approved
            priority: high
            depends: [{{dependsOn}}]
            ---

            # {{id}}

            ## Overview

            A part of a shop.

            ## Goals

            - Exact prices

            ## Non-Goals

            - Returns

            ## Requirements

            ### {{first}} {#{{firstId}}}

            To {{firstId}} is exact.

            **Accepts:** a text

            **Returns:** a text

            ### {{second}} {#{{secondId}}}

            To {{secondId}} is exact.

            **Accepts:** a text

            **Returns:** a text

            ## Constraints

            - No packages

            ## Examples

            ### An apple

            **Input:**

            ```console
            $ shop apple
            ```

            **Output:**

            ```
            0.50
            ```

            ## Acceptance Criteria

            - Prices are exact
            """;

    private static string Architecture(string id, params (string Name, string Requirement, string DependsOn)[] components) =>
        $"""
            ---
            spec: {id}
            status: approved
            ---

            # Architecture: {id}

            ## Overview

            Some files.

            ## Components

            {string.Join(
                '\n',
                components.Select(component => Component(component.Name, component.Requirement, component.DependsOn))
            )}
            """;

    private static string Component(string name, string requirement, string dependsOn) =>
        $$"""
            ### {{name}}

            @path: src/{{name}}.cs

            Does #{{requirement}}.

            **Interface:**

            ```csharp
            public static class {{name}} { public static string {{name}}Of(string text); }
            ```

            **Contracts:**

            - {{name}} never rounds

            **Depends on:** {{dependsOn}}

            """;

    [GeneratedRegex("Files to write:\n\n- `([^`]+)`")]
    private static partial Regex Path();

    [GeneratedRegex("!([a-z]+)")]
    private static partial Regex Mark();
}

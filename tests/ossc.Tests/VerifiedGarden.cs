namespace Ossature.CommandLine.Tests;

/// <summary>Two specifications with cases, in every state that a requirement can have.</summary>
internal static class VerifiedGarden
{
    /// <summary>The cases of the first specification.</summary>
    public const string Cases = """
        @spec GARDEN

        @covers plan
        run_plan(bed) -> minutes
        dry | "north" | 14
        unknown | "moon" | !BedError: moon

        run_plan(bed, minutes) -> minutes
        short | "north" | 2 | 2

        @covers plan, "Store a seed"
        scenario plans and stores:
        when $ garden plan north
        then exit 0

        """;

    /// <summary>A disk in memory with the project in <c>/demo</c>.</summary>
    public static Ossc Project(string configuration = Samples.Configuration)
    {
        var ossc = new Ossc();
        ossc.Disk.Put("/demo/ossature.toml", configuration)
            .Put(
                "/demo/specs/garden.smd",
                Specification(
                    "GARDEN",
                    "SEEDS",
                    Requirement(
                        "Plan a watering {#plan}",
                        "no such bed -> raise BedError",
                        "soil too wet -> raise SoilException"
                    ),
                    Requirement("Store a seed"),
                    Requirement("Draw the beds {.no-verify}", "no pen -> raise PenError"),
                    Requirement("Report the budget", "no budget -> raise BudgetError")
                )
            )
            .Put("/demo/specs/seeds.smd", Specification("SEEDS", "", Requirement("Name a seed {#name}")))
            .Put("/demo/specs/garden.amd", Architecture)
            .Put("/demo/specs/garden.vmd", Cases)
            .Put(
                "/demo/.ossature/plan.toml",
                """
                [meta]
                specs = ["SEEDS"]

                [[task]]
                id = "001"
                spec = "SEEDS"
                title = "Tests of seeds"
                outputs = ["test_seeds.py"]
                covers = ["name"]

                """
            );
        return ossc;
    }

    public static string Specification(string id, string depends, params string[] requirements) =>
        $"""
            ---
            id: {id}
            status: draft
            priority: low
            depends: [{depends}]
            ---

            # {id}

            ## Overview

            An example.

            ## Goals

            - Grow

            ## Non-Goals

            - Wither

            ## Requirements

            {string.Join("\n\n", requirements)}

            ## Constraints

            - No network access

            ## Examples

            ### One

            **Input:**

            ```
            in
            ```

            **Output:**

            ```
            out
            ```

            ## Acceptance Criteria

            - It grows

            """;

    public static string Requirement(string heading, params string[] errors) =>
        $"### {heading}\n\nDoes it.\n\n**Accepts:** a name\n\n**Returns:** a number"
        + (errors.Length == 0 ? "" : "\n\n**Errors:**\n\n" + string.Join('\n', errors.Select(error => "- " + error)));

    private const string Architecture = """
        ---
        spec: GARDEN
        status: draft
        ---

        # Architecture: Garden

        ## Overview

        One file.

        ## Components

        ### Planner

        @path: Planner.cs

        Plans.

        **Interface:**

        ```csharp
        static int run_plan(string bed);
        ```

        **Contracts:** None

        """;
}

namespace Ossature.CommandLine.Scaffolding;

/// <summary>A specification to be filled in.</summary>
internal static class SpecScaffold
{
    public static string Text(string id, string title) =>
        $"""
            ---
            id: {id}
            status: draft
            priority: medium
            depends: []
            ---

            # {title}

            ## Overview

            Say in a few sentences what {title} is for and who uses it.

            ## Goals

            - The one thing that it must achieve

            ## Non-Goals

            - Something near that is left out on purpose

            ## Requirements

            ### Primary Action

            Say what happens, so exactly that two people would build the same.

            **Accepts:** input_value (text, not empty)

            **Returns:** the result as text

            **Errors:**

            - input_value is empty -> raise ValueError
            - input_value is longer than 1000 characters -> raise ValueError

            ## Constraints

            - The same input always gives the same result
            - No network access
            - Nothing but the standard library

            ## Examples

            ### A plain input

            **Input:**

            ```
            primary_action("hello")
            ```

            **Output:**

            ```
            "hello"
            ```

            ## Acceptance Criteria

            - Every error above is raised as described

            """;
}

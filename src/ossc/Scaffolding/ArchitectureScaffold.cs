namespace Ossature.CommandLine.Scaffolding;

/// <summary>An architecture to be filled in; it fits the requirement of <see cref="SpecScaffold"/>.</summary>
internal static class ArchitectureScaffold
{
    public static string Text(string specId, string title) =>
        $"""
            ---
            spec: {specId}
            status: draft
            ---

            # Architecture: {title}

            ## Overview

            Say how the parts work together and why they are cut this way.

            ## Components

            ### Model

            @path: src/model.py

            Holds the values that the other components pass around.

            **Interface:**

            ```python
            class Item: ...
            ```

            **Contracts:**

            - An item never changes after it was made

            ### Service

            @path: src/service.py

            Does the work of the requirement Primary Action.

            **Interface:**

            ```python
            def primary_action(input_value: str) -> str: ...
            ```

            **Contracts:**

            - The same input gives the same result

            **Depends on:** Model

            ### Main

            @path: src/main.py

            Reads the command line and calls Service.

            **Interface:**

            ```python
            def main(arguments: list[str]) -> int: ...
            ```

            **Contracts:** None

            **Depends on:** Service

            ## Data Models

            ### Item

            ```python
            class Item:
                value: str
            ```

            ### Result

            ```python
            class Result:
                text: str
            ```

            """;
}

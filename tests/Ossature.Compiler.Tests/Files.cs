namespace Ossature.Compiler.Tests;

/// <summary>Texts of specification files, each complete and without a problem of its own.</summary>
internal static class Files
{
    public const string Configuration = """
        [project]
        name = "greeter"

        [output]
        language = "csharp"

        [llm]
        model = "ollama:any"

        """;

    public static string Spec(string id, string depends = "", string description = "Says hello.") =>
        $"""
            ---
            id: {id}
            status: draft
            priority: low
            depends: [{depends}]
            ---

            # The {id}

            ## Overview

            An example.

            ## Goals

            - Show the rule

            ## Non-Goals

            - Anything else

            ## Requirements

            ### Greet a person

            {description}

            **Accepts:** a name

            **Returns:** the greeting

            ## Constraints

            - Nothing is written to disk

            ## Examples

            ### One person

            **Input:**

            ```
            greet Ada
            ```

            **Output:**

            ```
            Hello, Ada
            ```

            ## Acceptance Criteria

            - It works

            """;

    public static string Architecture(string spec, string component, string path, string contract = "It never fails") =>
        $"""
            ---
            spec: {spec}
            status: draft
            ---

            # Architecture: {spec}

            ## Overview

            A few functions.

            ## Components

            ### {component}

            @path: {path}

            Holds one concern.

            **Interface:**

            ```csharp
            void {component}();
            ```

            **Contracts:**

            - {contract}

            """;
}

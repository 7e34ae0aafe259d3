using System.Collections.Immutable;

namespace Ossature.Compiler.Soak.Worlds;

/// <summary>A specification with its architecture. Numbers stand for wordings.</summary>
public sealed record WorldSpec(string Id, string DependsOn)
{
    public const int Parts = 2;

    public int Prose { get; init; }

    public int Comment { get; init; }

    public int BlankLines { get; init; }

    /// <summary>Whether the sections whose order means nothing stand in another one.</summary>
    public bool IsReordered { get; init; }

    public ImmutableArray<int> Requirements { get; init; } = [0, 0];

    public ImmutableArray<int> Contracts { get; init; } = [0, 0];

    public ImmutableArray<int> Interfaces { get; init; } = [0, 0];

    public string Path => $"specs/{Id.ToLowerInvariant()}";

    /// <summary>The file of a component.</summary>
    public string FileOf(int component) => $"src/{Id.ToLowerInvariant()}{component}.txt";

    public string Text =>
        $"""
            ---
            id: {Id}
            status: approved
            priority: high
            depends: [{DependsOn}]
            ---

            # The {Id}

            ## Overview
            {new string('\n', BlankLines)}
            Part of a whole, as {Prose} says.

            ## Goals

            - Being built

            ## Non-Goals

            - Non-goal {Prose}

            {(IsReordered ? Constraints + RequirementList : RequirementList + Constraints)}## Examples

            ### A call

            **Input:**

            ```
            call
            ```

            **Output:**

            ```
            done
            ```

            ## Acceptance Criteria

            - It is built

            """.ReplaceLineEndings("\n");

    public string Architecture =>
        $"""
            ---
            spec: {Id}
            status: approved
            ---

            # Architecture: The {Id}

            ## Overview
            {new string('\n', BlankLines)}
            Some files, as {Prose} says.

            ## Components

            {string.Concat(Enumerable.Range(0, Parts).Select(Component))}
            """.ReplaceLineEndings("\n");

    private string RequirementList => "## Requirements\n\n" + string.Concat(Requirements.Select(Requirement));

    private static string Constraints => "## Constraints\n\n- No packages\n\n";

    private static string Requirement(int wording, int number) =>
        $"### Requirement {number} {{#r{number}}}\n\nWorded as {wording}.\n\n**Accepts:** a text\n\n**Returns:** a number\n\n";

    private string Component(int number) =>
        $"""
            ### {Id}{number}

            @path: {FileOf(number)}

            Does what #r{number} says.

            **Interface:**

            ```csharp
            public static class {Id}{number} {"{"} public static int Version{Interfaces[number]}(); {"}"}
            ```

            **Contracts:**

            - Promise {Contracts[number]} is kept

            **Depends on:** {(number == 0 ? "None" : $"{Id}0")}


            """.ReplaceLineEndings("\n");
}

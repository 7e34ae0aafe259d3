using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Tests.RandomEdits;

/// <summary>A specification with its architecture. Numbers stand for wordings, as in <see cref="RandomComponent"/>.</summary>
/// <param name="Id">The specification's id.</param>
/// <param name="DependsOn">The id of the specification that it builds on, or empty.</param>
/// <param name="NonGoal">What no task refers to.</param>
/// <param name="BlankLines">How widely the texts are laid out.</param>
/// <param name="Requirements">The wording of each requirement.</param>
/// <param name="Components">The components; each uses only those before it, here or in the other specification.</param>
internal sealed record RandomSpec(
    string Id,
    string DependsOn,
    int NonGoal,
    int BlankLines,
    ImmutableArray<int> Requirements,
    ImmutableArray<RandomComponent> Components
)
{
    public string SpecPath => $"specs/{Id.ToLowerInvariant()}.smd";

    public string ArchitecturePath => $"specs/{Id.ToLowerInvariant()}.amd";

    private string Blank => new('\n', BlankLines);

    public string SpecText =>
        $"""
            ---
            id: {Id}
            status: approved
            priority: high
            depends: [{DependsOn}]
            ---

            # The {Id}

            ## Overview
            {Blank}
            Part of a whole.

            ## Goals

            - Being built

            ## Non-Goals

            - Non-goal {NonGoal}

            ## Requirements

            {string.Join('\n', Requirements.Select(Requirement))}
            ## Constraints

            - No packages

            ## Examples

            ### A call

            **Input:**

            ```console
            $ random
            ```

            **Output:**

            ```
            done
            ```

            ## Acceptance Criteria

            - It is built

            """;

    public string ArchitectureText =>
        $"""
            ---
            spec: {Id}
            status: approved
            ---

            # Architecture: The {Id}

            ## Overview
            {Blank}
            Some files.

            ## Components

            {string.Join('\n', Components.Select(component => component.Text))}
            """;

    private static string Requirement(int wording, int number) =>
        $$"""
            ### Requirement {{number}} {#r{{number}}}

            Worded as {{wording}}.

            **Accepts:** a text

            **Returns:** a number

            """;
}

using Ossature.Compiler;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Testing;

namespace Repository.Tests;

/// <summary>Lays an example of a diagnostic's page out as a project and compiles it.</summary>
internal static class ExampleProject
{
    private const string Configuration = """
        [project]
        name = "example"

        [output]
        language = "csharp"

        [llm]
        model = "replay:recording"
        """;

    private const string Specification = """
        ---
        id: EXAMPLE_SPEC
        status: approved
        priority: medium
        ---

        # Example

        ## Overview

        Keeps a note.

        ## Goals

        - A note is kept

        ## Non-Goals

        - Several notes

        ## Requirements

        ### Keep a note {#keep}

        Keeps the text that it is given.

        **Accepts:** a text

        **Returns:** the text

        ## Constraints

        - The text is not changed

        ## Examples

        ### A note

        **Input:**

        ```
        milk
        ```

        **Output:**

        ```
        milk
        ```

        ## Acceptance Criteria

        - The text comes back
        """;

    private const string Architecture = """
        ---
        spec: EXAMPLE_SPEC
        status: approved
        ---

        # Architecture: Example

        ## Overview

        One file.

        ## Components

        ### Note

        @path: src/Note.cs

        Keeps the text (#keep).

        **Interface:**

        ```csharp
        public static class Note
        {
            public static string Keep(string text);
        }
        ```

        **Contracts:**

        - Keep returns its argument
        """;

    /// <summary>The files of an example, by its block's language, with what a valid project needs besides.</summary>
    public static Fixture FilesOf(string language, string text) =>
        Fixture.Parse(
            language switch
            {
                "fixture" => text.Contains("//- /ossature.toml", StringComparison.Ordinal)
                    ? text
                    : Join(text, ("ossature.toml", Configuration)),
                "smd" => Join("", ("ossature.toml", Configuration), ("specs/example.smd", text)),
                "amd" => Join(
                    "",
                    ("ossature.toml", Configuration),
                    ("specs/companion.smd", Specification),
                    ("specs/example.amd", text)
                ),
                "vmd" => Join(
                    "",
                    ("ossature.toml", Configuration),
                    ("specs/example.smd", Specification),
                    ("specs/example.amd", Architecture),
                    ("specs/example.vmd", text)
                ),
                "sds" => Join("", ("ossature.toml", Configuration), ("specs/example.sds", text)),
                "toml" => Join("", ("ossature.toml", text), ("specs/example.smd", Specification)),
                "plan" => Join(
                    "",
                    ("ossature.toml", Configuration),
                    ("specs/example.smd", Specification),
                    ("specs/example.amd", Architecture),
                    (".ossature/plan.toml", text)
                ),
                _ => throw new InvalidDataException(
                    $"An example is smd, amd, vmd, sds, toml, plan or fixture, not `{language}`."
                ),
            }
        );

    /// <summary>What checking the project says; with <paramref name="plans"/> also what lowering it and reading its plan says.</summary>
    public static IEnumerable<Diagnostic> Diagnose(Fixture fixture, bool plans)
    {
        var workspace = SpecWorkspace.Open(fixture.ToDisk(), "/project");
        var found = workspace.Compilation.GetDiagnostics();
        return plans ? [.. found, .. ProjectPlan.Load(workspace.Files, workspace).Diagnostics] : found;
    }

    private static string Join(string text, params (string Path, string Text)[] files) =>
        string.Concat(files.Select(file => $"//- /{file.Path}\n{file.Text.TrimEnd('\n')}\n")) + text;
}

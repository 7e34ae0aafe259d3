namespace Ossature.Compiler.Semantics.Tests.Declare;

/// <summary>A valid specification, part by part; a test replaces the part that it is about. Parts may hold fixture annotations.</summary>
internal sealed record SampleSpec
{
    public string FrontMatter { get; init; } = "---\nid: GREETER\nstatus: draft\npriority: high\n---\n";

    public string Title { get; init; } = "# Greeter\n";

    public string Overview { get; init; } = "## Overview\n\nGreets people.\n";

    public string Goals { get; init; } = "## Goals\n\n- Greet by name\n";

    public string NonGoals { get; init; } = "## Non-Goals\n\n- Remember anyone\n";

    public string Requirements { get; init; } =
        "## Requirements\n\n### Greet\n\nGreets one person.\n\n**Accepts:** a name\n\n**Returns:** the greeting\n";

    public string Constraints { get; init; } = "## Constraints\n\n- One line\n";

    public string Examples { get; init; } =
        "## Examples\n\n### Ann\n\n**Input:**\n\n```\ngreet Ann\n```\n\n**Output:**\n\n```\nHello, Ann\n```\n";

    public string AcceptanceCriteria { get; init; } = "## Acceptance Criteria\n\n- Everyone is greeted\n";

    public string Notes { get; init; } = "";

    /// <summary>A requirement of the section Requirements, without its heading.</summary>
    public static string Requirement(string text) => "## Requirements\n### R\n" + text + "\n";

    /// <summary>An example of the section Examples, without its heading.</summary>
    public static string Example(string text) => "## Examples\n### E\n" + text + "\n";

    public override string ToString() =>
        string.Join(
            "\n",
            new[]
            {
                FrontMatter,
                Title,
                Overview,
                Goals,
                NonGoals,
                Requirements,
                Constraints,
                Examples,
                AcceptanceCriteria,
                Notes,
            }.Where(part => part.Length > 0)
        );
}

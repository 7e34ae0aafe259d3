using System.Globalization;
using System.Text;

namespace Ossature.CommandLine.Scaffolding;

/// <summary>The files that <c>ossc init</c> puts into a project.</summary>
internal static class ConfigurationScaffold
{
    /// <summary>What a build keeps for itself on one machine; the plan and the tasks' records are worth committing.</summary>
    public const string GitIgnore = """
        .DS_Store
        .ossature/cache/
        .ossature/edits/
        .ossature/fault.txt
        .ossature/journal
        .ossature/lock
        .ossature/state.toml
        .ossature/work/

        """;

    public static string Text(string projectName) =>
        $"""
            [project]
            name = {Quote(projectName)}
            version = "0.1.0"
            spec_dir = "specs"
            context_dir = "context"

            [output]
            dir = "output"
            language = "python"
            # framework = ""

            [llm]
            # `replay:<folder>` builds from a recording, `manual:<folder>` lets you answer the requests yourself.
            model = "anthropic:claude-sonnet-4-6"
            # Models for single roles: audit, build, planner, brief, interface, fixer, reviewer.
            # fixer = "anthropic:claude-sonnet-4-6"
            # ollama_base_url = "http://localhost:11434/v1"
            # retries = 3
            # tool_retries = 5

            # [build]
            # setup = []
            # max_fix_attempts = 3
            # max_inline_lines = 200
            # max_output_tokens = 32768
            # review = true
            # max_review_attempts = 2
            # jobs = 4

            # [audit]
            # max_fix_cycles = 3

            # [test]
            # command = ""
            # require_coverage = false

            """;

    /// <summary>A TOML basic string.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                quoted.Append('\\').Append(rune);
            }
            else if (Rune.IsControl(rune))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                quoted.Append(rune);
            }
        }

        return quoted.Append('"').ToString();
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ossature.Compiler.Diagnostics.Pages;

namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>The page of a code for tools that show a rule by itself: links to other pages are their texts.</summary>
internal static partial class RuleHelp
{
    /// <summary>What to do and why, for tools that show plain text.</summary>
    public static string Text(DiagnosticPage page) =>
        Paragraphs(
            Todo(page),
            Unlinked(page.Why),
            $"`ossc explain {page.Descriptor.Code}` shows examples; the page is docs/diagnostics/{page.Descriptor.Code}.md"
        );

    /// <summary>The whole page.</summary>
    public static string Markdown(DiagnosticPage page) =>
        Paragraphs([
            Todo(page) is { Length: > 0 } help ? $"**Help:** {help}" : "",
            page.Fix.Length > 0 ? $"**Fix:** `ossc check --fix` {page.Fix}" : "",
            Unlinked(page.Why),
            .. Examples("Bad", page.Bad),
            .. Examples("Good", page.Good),
        ]);

    private static string Paragraphs(params string[] paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));

    /// <summary>The help, unless it differs from place to place altogether.</summary>
    private static string Todo(DiagnosticPage page) => page.Help == "…" ? "" : page.Help;

    private static string Unlinked(string prose) => Link().Replace(prose, "$1");

    private static IEnumerable<string> Examples(string title, ImmutableArray<PageExample> examples)
    {
        if (examples.Length > 0)
        {
            yield return $"## {title}";
        }

        foreach (var example in examples)
        {
            var longest = Backticks().Matches(example.Text).Select(run => run.Length).DefaultIfEmpty().Max();
            var fence = new string('`', Math.Max(3, longest + 1));
            yield return $"{fence}{example.Language}\n{example.Text}{fence}";
        }
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}

using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using static Ossature.Compiler.Semantics.Slices.CanonicalMarkdown;

namespace Ossature.Compiler.Semantics.Slices;

/// <summary>The sections and entries of a specification.</summary>
internal static class SpecSections
{
    public static SliceTable Of(SpecSymbol spec)
    {
        var table = new SliceTable(spec.Id);
        AddProse("Overview", spec.Introduction, spec.Overview);
        AddItems("Goals", spec.Goals);
        AddItems("Non-Goals", spec.NonGoals);
        AddEntries("Requirements", spec.Requirements, Requirement);
        AddItems("Constraints", spec.Constraints);
        AddEntries("Examples", spec.Examples, Example);
        AddItems("Acceptance Criteria", spec.AcceptanceCriteria);
        AddProse("Notes", spec.Notes);
        foreach (var requirement in spec.Requirements)
        {
            table.AddEntry("Requirements", requirement.Title, () => Join(Requirement(requirement)), requirement.Anchor);
        }

        foreach (var example in spec.Examples)
        {
            table.AddEntry("Examples", example.Title, () => Join(Example(example)));
        }

        table.AddOthers(spec.OtherSections);

        return table;

        void AddProse(string name, params string[] texts)
        {
            if (texts.Any(text => text.Length > 0))
            {
                table.AddSection(name, () => Join(["## " + name, .. texts.Select(Prose)]));
            }
        }

        void AddItems(string name, ImmutableArray<string> items)
        {
            if (!items.IsEmpty)
            {
                table.AddSection(
                    name,
                    () => Join("## " + name, Written(spec.Prose, name) is { Length: > 0 } text ? text : Bullets(items))
                );
            }
        }

        void AddEntries<T>(string name, ImmutableArray<T> entries, Func<T, string> render)
        {
            if (!entries.IsEmpty)
            {
                table.AddSection(name, () => Join(["## " + name, Written(spec.Prose, name), .. entries.Select(render)]));
            }
        }
    }

    /// <summary>What a requirement takes, gives back and refuses, without the prose around it.</summary>
    public static IEnumerable<string> Surface(RequirementSymbol requirement) =>
        [
            Labelled("Accepts", requirement.Accepts),
            Labelled("Returns", requirement.Returns),
            requirement.Errors.IsEmpty
                ? ""
                : "**Errors:**\n\n" + Bullets(requirement.Errors.Select(error => $"{error.Condition} -> {error.Response}")),
        ];

    private static string Requirement(RequirementSymbol requirement) =>
        Join([
            "### " + requirement.Title,
            Prose(requirement.Description),
            .. Surface(requirement),
            .. requirement.Details.Select(Prose),
        ]);

    private static string Example(ExampleSymbol example) =>
        Join([
            "### " + example.Title,
            Prose(example.Description),
            "**Input:**",
            Fenced(example.InputLanguage, example.Input),
            "**Output:**",
            Fenced(example.OutputLanguage, example.Output),
            .. example.Details.Select(Prose),
        ]);

    private static string Labelled(string label, string text) => text.Length == 0 ? "" : $"**{label}:** {Prose(text)}";
}

using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Finds the requirement that a target means. Where two share an anchor or a heading the first counts.</summary>
public sealed class RequirementNames
{
    private readonly ImmutableArray<RequirementSymbol> requirements;
    private readonly Dictionary<string, int> anchors = new(StringComparer.Ordinal);
    private Dictionary<string, int>? titles;
    private Dictionary<string, int>? headings;

    /// <summary>The names of some requirements.</summary>
    public RequirementNames(ImmutableArray<RequirementSymbol> requirements)
    {
        this.requirements = requirements;
        for (var number = 0; number < requirements.Length; number++)
        {
            if (requirements[number].Anchor is { } anchor)
            {
                anchors.TryAdd(anchor, number);
            }
        }
    }

    /// <summary>
    /// The place of the requirement that has the target as its anchor, or as its heading, or as its heading but for case and punctuation; in
    /// this order; -1 when there is none.
    /// </summary>
    public int Find(string target)
    {
        if (anchors.TryGetValue(target, out var number))
        {
            return number;
        }

        // Most targets are anchors, so headings are read only when one is not. A heading without a letter or digit of ASCII has no normal
        // form; it can be named exactly only.
        titles ??= ByHeading(title => title);
        headings ??= ByHeading(HeadingText.Normalize);
        return titles.TryGetValue(target, out number) || headings.TryGetValue(HeadingText.Normalize(target), out number)
            ? number
            : -1;
    }

    private Dictionary<string, int> ByHeading(Func<string, string> form)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < requirements.Length; number++)
        {
            if (form(requirements[number].Title) is { Length: > 0 } heading)
            {
                numbers.TryAdd(heading, number);
            }
        }

        return numbers;
    }
}

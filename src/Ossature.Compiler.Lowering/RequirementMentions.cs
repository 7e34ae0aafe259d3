using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Lowering;

/// <summary>Finds the requirements that a component speaks of: by <c>#anchor</c>, or by their title as whole words, ignoring case.</summary>
internal static class RequirementMentions
{
    public static IEnumerable<RequirementSymbol> In(ComponentSymbol component, IEnumerable<RequirementSymbol> requirements)
    {
        var text = string.Join(
            '\n',
            [component.Name, component.Description, component.Interface, .. component.Contracts, .. component.Details]
        );
        return requirements.Where(requirement =>
            (requirement.Anchor is { } anchor && Holds(text, "#" + anchor, StringComparison.Ordinal))
            || Holds(text, requirement.Title, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static bool Holds(string text, string words, StringComparison comparison)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if (IsBoundary(at - 1) && IsBoundary(at + words.Length))
            {
                return true;
            }
        }

        return false;

        int Next(int from) => words.Length == 0 || from > text.Length ? -1 : text.IndexOf(words, from, comparison);

        bool IsBoundary(int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');
    }
}

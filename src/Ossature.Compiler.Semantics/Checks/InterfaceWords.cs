using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>The words of an architecture's interfaces: what a case can call.</summary>
internal sealed class InterfaceWords
{
    /// <summary>So many names are searched for in the text; for more it is worth cutting all of its words out.</summary>
    private const int MostSearches = 8;

    private readonly List<string> interfaces = [];
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private HashSet<string>? words;
    private int searches;

    public InterfaceWords(ImmutableArray<ArchitectureSymbol> architectures)
    {
        foreach (var architecture in architectures)
        {
            foreach (var component in architecture.Components)
            {
                interfaces.Add(component.Interface);
                IsIncomplete |= component.Interface.Length == 0;
            }
        }
    }

    /// <summary>Whether a component's interface could not be read, so that it may have any word.</summary>
    public bool IsIncomplete { get; }

    /// <summary>Every word, and every row of words that hyphens join, once.</summary>
    public IReadOnlyCollection<string> All => words ??= Cut();

    /// <summary>The first part of a name, between its dots, that no interface has as a whole word; null when they have them all.</summary>
    public string? FirstMissing(string name)
    {
        if (Has(name))
        {
            return null;
        }

        // `Store.load` is how a test calls a function that the interface declares in the body of `Store`.
        foreach (var part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Has(part))
            {
                return part;
            }
        }

        return null;
    }

    private bool Has(string name)
    {
        if (found.Contains(name))
        {
            return true;
        }

        if (words is null && searches < MostSearches)
        {
            searches++;
            foreach (var text in interfaces)
            {
                if (IsIn(text, name))
                {
                    return found.Add(name);
                }
            }

            return false;
        }

        return (words ??= Cut()).Contains(name);
    }

    private static bool IsIn(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> Cut()
    {
        var cut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in interfaces)
        {
            Cut(text, cut);
        }

        return cut;
    }

    private static void Cut(string text, HashSet<string> cut)
    {
        var (joined, start) = (-1, -1);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && IsWord(text[at]))
            {
                start = start < 0 ? at : start;
                joined = joined < 0 ? start : joined;
                continue;
            }

            if (start >= 0)
            {
                cut.Add(text[start..at]);
            }

            start = -1;
            var goesOn = joined >= 0 && at + 1 < text.Length && text[at] == '-' && text[at - 1] != '-' && IsWord(text[at + 1]);
            if (!goesOn && joined >= 0)
            {
                cut.Add(text[joined..at]);
                joined = -1;
            }
        }
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}

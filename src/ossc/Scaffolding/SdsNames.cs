using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ossature.CommandLine.Scaffolding;

/// <summary>What things are called in SDS that are named after a file or a folder.</summary>
internal sealed partial class SdsNames
{
    private readonly ImmutableArray<string> words;

    /// <summary>The names that fit a text: its words of ASCII letters and digits, the first of which begins with a letter.</summary>
    public SdsNames(string text)
    {
        words = [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];
        if (words is [] || char.IsAsciiDigit(words[0][0]))
        {
            words = words.Insert(0, "project");
        }
    }

    /// <summary>The module, or the system: <c>seed_store</c>.</summary>
    public string Module => string.Join('_', words);

    /// <summary>What it is deployed as: <c>seed-store-service</c>.</summary>
    public string Boundary => $"{string.Join('-', words)}-service";

    /// <summary>Its entity: <c>SeedStoreItem</c>.</summary>
    public string Entity => $"{string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}Item";

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}

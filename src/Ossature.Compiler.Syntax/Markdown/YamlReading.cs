using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>What the YAML library made of metadata.</summary>
/// <param name="FrontMatter">The metadata, or null when they cannot be read.</param>
/// <param name="Place">Then, where that shows.</param>
/// <param name="Problem">Then, what is wrong, as the rest of a sentence.</param>
/// <param name="IsNoMapping">Then, whether it is YAML, but no mapping of keys to values.</param>
internal readonly record struct YamlReading(
    FrontMatter? FrontMatter,
    TextSpan Place = default,
    string Problem = "",
    bool IsNoMapping = false
);

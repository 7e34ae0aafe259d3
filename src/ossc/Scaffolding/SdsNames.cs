using System.Text;

namespace Ossature.CommandLine.Scaffolding;

/// <summary>What things are called in SDS that are named after a file or a folder.</summary>
/// <param name="Module">The module or system: <c>seed_store</c>.</param>
internal readonly record struct SdsNames(string Module)
{
    /// <summary>The names that fit any text.</summary>
    public static SdsNames Of(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_');
        }

        if (name.Length == 0)
        {
            name.Append("project");
        }

        return new(char.IsAsciiDigit(name[0]) ? $"_{name}" : name.ToString());
    }

    /// <summary>What it is deployed as: <c>seed-store-service</c>.</summary>
    public string Boundary => $"{Module.Replace('_', '-').Trim('-')}-service".TrimStart('-');

    /// <summary>Its entity: <c>SeedStoreItem</c>.</summary>
    public string Entity =>
        string.Concat(
            Module.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        )
            is { Length: > 0 } name
        && char.IsAsciiLetter(name[0])
            ? $"{name}Item"
            : "Item";
}

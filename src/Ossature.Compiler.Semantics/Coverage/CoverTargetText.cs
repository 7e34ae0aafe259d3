using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Targets as one writes them behind <c>@covers</c>.</summary>
public static class CoverTargetText
{
    /// <summary>What names a requirement: its anchor, else its heading.</summary>
    public static string Of(RequirementSymbol requirement) => Of(requirement.Anchor ?? requirement.Title);

    /// <summary>An anchor or heading, in quotes where it needs them.</summary>
    public static string Of(string target)
    {
        foreach (var character in target)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
            {
                var escaped = target
                    .Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal);
                return $"\"{escaped.Replace("\t", "\\t", StringComparison.Ordinal)}\"";
            }
        }

        return target;
    }
}

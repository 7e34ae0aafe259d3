using System.Collections.Immutable;
using Ossature.Compiler.Incremental.Keys;

namespace Ossature.Compiler.Incremental.Reasons;

/// <summary>Puts the first few of many changes into one sentence.</summary>
internal static class ChangeList
{
    private const int Shown = 3;

    public static string Sentence(string what, ImmutableArray<KeyChange> changes)
    {
        if (changes.IsEmpty)
        {
            return what + ".";
        }

        var more = changes.Length > Shown ? $" and {changes.Length - Shown} more" : "";
        return $"{what}: {string.Join(", ", changes.Take(Shown))}{more}.";
    }
}

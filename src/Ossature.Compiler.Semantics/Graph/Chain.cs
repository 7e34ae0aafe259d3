using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>Names in a row, each needing or following the one before.</summary>
internal static class Chain
{
    private const int Shown = 12;

    /// <summary>The names with arrows between them; the middle of a very long row is left out.</summary>
    public static string Show(ImmutableArray<string> names) =>
        string.Join(
            " → ",
            names.Length <= Shown ? names : [.. names[..(Shown - 2)], $"… {names.Length - Shown + 1} more …", names[^1]]
        );
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>Names that need each other in a ring.</summary>
/// <param name="Path">The names in order; the first stands at the end once more.</param>
public sealed record Cycle(ImmutableArray<string> Path)
{
    private const int Shown = 12;

    /// <summary>The ring as people read it, <c>A → B → A</c>; the middle of a very long one is left out.</summary>
    public override string ToString() =>
        string.Join(
            " → ",
            Path.Length <= Shown ? Path : [.. Path[..(Shown - 2)], $"… {Path.Length - Shown + 1} more …", Path[^1]]
        );
}

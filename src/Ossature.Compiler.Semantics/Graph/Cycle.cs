using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>Names that need each other in a ring.</summary>
/// <param name="Path">The names in order; the first stands at the end once more.</param>
public sealed record Cycle(ImmutableArray<string> Path)
{
    /// <summary>The ring as people read it, <c>A → B → A</c>; the middle of a very long one is left out.</summary>
    public override string ToString() => Chain.Show(Path);
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>The files that a copy task copies, or why it cannot.</summary>
/// <param name="Files">Pairs of a path below the context folder and a path below the output folder, sorted by the latter.</param>
/// <param name="Problem">One sentence when the patterns do not work out; then there are no files.</param>
internal sealed record CopySet(ImmutableArray<(string Source, string Target)> Files, string? Problem = null)
{
    public static CopySet None { get; } = new([]);
}

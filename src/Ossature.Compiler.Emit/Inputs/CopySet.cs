using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Emit.Inputs;

/// <summary>The files that a copy task copies, or why it cannot.</summary>
/// <param name="Files">A path below the context folder, a path below the output folder and the content; sorted by the second.</param>
/// <param name="Problem">One sentence when the patterns do not work out; then there are no files.</param>
internal sealed record CopySet(ImmutableArray<(string Source, string Target, Digest Content)> Files, string? Problem = null)
{
    public static CopySet None { get; } = new([]);
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Drawing;

/// <summary>What one module consumes of another.</summary>
/// <param name="Consumer">The place of the module that consumes.</param>
/// <param name="Source">The place of the module that exposes.</param>
/// <param name="Events">The events, in the order of the manifest; <c>*</c> for all of them.</param>
/// <param name="Views">The entities that are read, in the order of the manifest.</param>
public sealed record ModuleLink(int Consumer, int Source, ImmutableArray<string> Events, ImmutableArray<string> Views)
{
    /// <summary>All names as they are drawn, views marked as such.</summary>
    public IEnumerable<string> Names => Events.Concat(Views.Select(view => $"{view} (view)"));
}

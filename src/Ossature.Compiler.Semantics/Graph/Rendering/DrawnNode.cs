using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph.Rendering;

/// <summary>A node as it is drawn.</summary>
/// <param name="Name">What it is called; any text.</param>
/// <param name="Needs">The places of the nodes that it needs, each once.</param>
public sealed record DrawnNode(string Name, ImmutableArray<int> Needs);

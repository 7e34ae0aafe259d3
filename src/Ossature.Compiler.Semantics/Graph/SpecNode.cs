using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Graph;

/// <summary>A specification as a node of the spec graph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file, relative to the project.</param>
/// <param name="Depends">The known specifications that it assumes, in the order written, each once.</param>
/// <param name="Architectures">The files that describe its architecture, sorted.</param>
public sealed record SpecNode(string Id, string File, ImmutableArray<string> Depends, ImmutableArray<string> Architectures);

using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How the opaque clauses differ from those that a project has accepted.</summary>
/// <param name="Added">Opaque clauses that are not accepted, by file and place.</param>
/// <param name="Removed">Lines of the file whose clause is not opaque any more, or not there.</param>
public sealed record RatchetChange(ImmutableArray<ClauseEntry> Added, ImmutableArray<string> Removed);

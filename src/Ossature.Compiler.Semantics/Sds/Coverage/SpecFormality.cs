using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How much of one module, or of what belongs to none, is formal.</summary>
/// <param name="Spec">The module, or <see cref="ClauseEntry.SystemSpec"/>.</param>
/// <param name="Kinds">The kinds of which there are clauses, in the order of <see cref="ClauseKind"/>.</param>
/// <param name="All">All kinds together.</param>
public sealed record SpecFormality(string Spec, ImmutableArray<KindFormality> Kinds, FormalCount All);

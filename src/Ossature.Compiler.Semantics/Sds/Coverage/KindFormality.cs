namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How many clauses of one kind are formal.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">The clauses.</param>
public readonly record struct KindFormality(ClauseKind Kind, FormalCount Count);

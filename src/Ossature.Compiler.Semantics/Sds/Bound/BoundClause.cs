using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary>A clause and what it says.</summary>
/// <param name="Entry">The clause: its text, its place, and what became of it.</param>
/// <param name="Meaning">What it says; null where it is not bound.</param>
/// <typeparam name="T">What a clause in its place can say.</typeparam>
public sealed record BoundClause<T>(ClauseEntry Entry, T? Meaning)
    where T : class;

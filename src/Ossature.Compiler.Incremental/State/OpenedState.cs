using System.Collections.Immutable;

namespace Ossature.Compiler.Incremental.State;

/// <summary>The state as far as it could be read.</summary>
/// <param name="State">What is known.</param>
/// <param name="Faults">One sentence per file of which something could not be used.</param>
public sealed record OpenedState(BuildState State, ImmutableArray<string> Faults);

using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Toml;

namespace Ossature.Compiler.Lowering.Plans;

/// <summary>A plan with the tables of its file that hold the tasks.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tables">One per task, in the same order.</param>
internal sealed record ReadPlan(Plan Plan, ImmutableArray<TomlTable> Tables);

using System.Collections.Immutable;
using Ossature.Compiler.Emit.Reporting;

namespace Ossature.Compiler.Emit.Build;

/// <summary>What came of the tasks of a plan.</summary>
/// <param name="Outcome">How the build ended.</param>
/// <param name="Tasks">One entry per task, in plan order.</param>
/// <param name="IsWhole">Whether every task of the plan stands now.</param>
internal sealed record SessionResult(BuildOutcome Outcome, ImmutableArray<TaskReport> Tasks, bool IsWhole);

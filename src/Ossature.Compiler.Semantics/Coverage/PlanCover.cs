using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>What a task of the plan says that it covers.</summary>
/// <param name="SpecId">The specification that the task belongs to.</param>
/// <param name="TaskId">The task's id.</param>
/// <param name="Targets">The anchors and headings under <c>covers</c>.</param>
public sealed record PlanCover(string SpecId, string TaskId, ImmutableArray<CoverTarget> Targets);

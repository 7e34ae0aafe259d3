using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Lowering.Plans;

namespace Ossature.Compiler.Lowering;

/// <summary>The plan that a project determines, made without a model.</summary>
/// <param name="Plan">The plan; <see cref="Plans.Plan.Lowered"/> is the digest of its canonical text.</param>
/// <param name="Diagnostics">What could not be planned.</param>
public sealed record LoweredPlan(Plan Plan, ImmutableArray<Diagnostic> Diagnostics);

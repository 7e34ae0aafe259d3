using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Lowering;

/// <summary>Turns a bound project into a plan. Pure and total: the same project gives the same plan, byte for byte.</summary>
public static class Lowerer
{
    /// <summary>The plan of all specifications that have components; what is in or behind a cycle is left out.</summary>
    public static LoweredPlan Lower(BoundProject project)
    {
        var diagnostics = new DiagnosticBag();
        var plan = new PlanBuilder(project, diagnostics).Build();
        return new(plan with { Lowered = CanonicalPlan.DigestOf(plan) }, [.. diagnostics]);
    }
}

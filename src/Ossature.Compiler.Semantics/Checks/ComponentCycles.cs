using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Components that use each other can be written in no order.</summary>
internal static class ComponentCycles
{
    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        if (spec.BuildOrder.Length == spec.Components.Length)
        {
            return;
        }

        foreach (var ring in SpecBinder.ComponentGraph(spec).Cycles())
        {
            var (user, needed) = (spec.Components[ring[0]], spec.Components[ring[1]]);
            var reference = user.Symbol.DependsOn.First(reference =>
                string.Equals(reference.Name, needed.Name, StringComparison.OrdinalIgnoreCase)
            );
            var cycle = new Cycle([.. ring.Select(number => spec.Components[number].Name)]);
            diagnostics.ComponentCycle(reference.Location, spec.Id, cycle.ToString());
        }
    }
}

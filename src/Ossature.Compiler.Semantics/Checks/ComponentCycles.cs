using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Graph;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Components that use each other can be written in no order.</summary>
internal static class ComponentCycles
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        foreach (var spec in project.Specs.Where(spec => spec.BuildOrder.Length < spec.Components.Length))
        {
            foreach (var ring in ComponentResolver.Graph(spec).Cycles())
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
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Specifications that assume each other can be built in no order.</summary>
internal static class SpecCycles
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        foreach (var cycle in project.Graph.Cycles)
        {
            var first = project.FindSpec(cycle.Path[0])!.Symbol;
            var reference = first.Depends.First(reference => reference.Name == cycle.Path[1]);
            diagnostics.DependencyCycle(reference.Location, cycle.ToString());
        }
    }
}

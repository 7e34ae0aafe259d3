using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>Every component has a file of its own inside the output folder. Paths are compared without case, as some disks do.</summary>
internal static class ComponentPaths
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, BoundComponent>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in project.Specs.SelectMany(spec => spec.Components))
        {
            var (written, location) = component.Symbol.Path;
            if (written.Length == 0)
            {
                // A component without a path is reported where the file is read.
                continue;
            }

            if (OutputPath.Normalize(written) is null)
            {
                diagnostics.ComponentPathOutside(location, component.Name, written);
            }
            else if (OutputPath.IsReserved(component.Path))
            {
                diagnostics.ComponentPathReserved(location, component.Name, written);
            }
            else if (!owners.TryAdd(component.Path, component))
            {
                diagnostics.DuplicateComponentPath(location, component.Name, component.Path, owners[component.Path].ToString());
            }
        }
    }
}

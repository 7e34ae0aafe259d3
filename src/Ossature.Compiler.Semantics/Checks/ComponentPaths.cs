using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>
/// Every component has a file of its own inside the output folder, and no file is also a folder. Paths are compared without case, as some
/// disks do.
/// </summary>
internal static class ComponentPaths
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, BoundComponent>(StringComparer.OrdinalIgnoreCase);
        foreach (var spec in project.Specs)
        {
            foreach (var component in spec.Components)
            {
                Check(component, owners, diagnostics);
            }
        }

        var byName = owners.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, component) in owners)
        {
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                if (byName.TryGetValue(path.AsSpan(0, end), out var file))
                {
                    diagnostics.ComponentPathIsFolder(
                        component.Symbol.Path.Location,
                        component.Name,
                        path,
                        file.Path,
                        file.ToString()
                    );
                }
            }
        }
    }

    private static void Check(BoundComponent component, Dictionary<string, BoundComponent> owners, DiagnosticBag diagnostics)
    {
        var (written, location) = component.Symbol.Path;
        if (written.Length == 0)
        {
            // A component without a path is reported where the file is read.
            return;
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

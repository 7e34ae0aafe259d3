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

        CheckFolders([.. owners.Values], diagnostics);
    }

    /// <summary>Reports paths that lead through a file: sorted by their names, all below a file follow it directly.</summary>
    private static void CheckFolders(BoundComponent[] components, DiagnosticBag diagnostics)
    {
        Array.Sort(components, ByNames);
        var files = new List<BoundComponent>();
        foreach (var component in components)
        {
            while (files.Count > 0 && !IsBelow(component.Path, files[^1].Path))
            {
                files.RemoveAt(files.Count - 1);
            }

            if (files is [.., var file])
            {
                diagnostics.ComponentPathIsFolder(
                    component.Symbol.Path.Location,
                    component.Name,
                    component.Path,
                    file.Path,
                    file.ToString()
                );
            }

            files.Add(component);
        }
    }

    private static bool IsBelow(string path, string file) =>
        path.Length > file.Length && path[file.Length] == '/' && path.StartsWith(file, StringComparison.OrdinalIgnoreCase);

    /// <summary>By one name of the path after the other: a separator comes before every other character.</summary>
    private static int ByNames(BoundComponent left, BoundComponent right)
    {
        var (one, other) = (left.Path, right.Path);
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            if (Rank(one[i]) - Rank(other[i]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return one.Length - other.Length;
    }

    private static int Rank(char character) => character == '/' ? -1 : char.ToUpperInvariant(character);

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

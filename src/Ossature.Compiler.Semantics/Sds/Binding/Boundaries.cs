using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Every module is deployed as something of its own.</summary>
internal static class Boundaries
{
    public static void Check(Manifest manifest, DiagnosticBag diagnostics)
    {
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in manifest.Modules)
        {
            if (module.Symbol.Boundary is { } boundary && !users.TryAdd(boundary.Name, module.Name))
            {
                diagnostics.BoundaryUsedTwice(boundary.Location, boundary.Name, users[boundary.Name]);
            }
        }
    }
}

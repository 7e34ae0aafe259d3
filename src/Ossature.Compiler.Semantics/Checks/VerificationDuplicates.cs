using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>
/// The VMD files of a specification share one set of groups and scenarios. Two in one file are reported where that file is read; here it is
/// those of different files.
/// </summary>
internal static class VerificationDuplicates
{
    public static void Check(BoundSpec spec, DiagnosticBag diagnostics)
    {
        if (spec.Verifications.Length < 2)
        {
            return;
        }

        var groups = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        var scenarios = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var file in spec.Verifications)
        {
            foreach (var group in file.Groups)
            {
                if (Other(groups, $"{group.Name}/{group.Columns}", group.Location) is { } other)
                {
                    diagnostics.GroupOfAnotherFile(group.Location, spec.Id, group.Name, Inputs(group.Columns), Place(other));
                }
            }

            foreach (var scenario in file.Scenarios)
            {
                if (Other(scenarios, scenario.Slug, scenario.Location) is { } other)
                {
                    diagnostics.ScenarioOfAnotherFile(scenario.Location, spec.Id, scenario.Slug, Place(other));
                }
            }
        }
    }

    /// <summary>Where a name was declared before in another file; null when it was not.</summary>
    private static Location? Other(Dictionary<string, Location> first, string name, Location location) =>
        first.TryAdd(name, location) || first[name].Path == location.Path ? null : first[name];

    private static string Inputs(int columns) =>
        columns == 1 ? "1 input" : string.Create(CultureInfo.InvariantCulture, $"{columns} inputs");

    private static string Place(Location location) =>
        string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Start.Line}");
}

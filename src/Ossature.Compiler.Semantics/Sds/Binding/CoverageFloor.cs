using System.Collections.Immutable;
using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>Specifications are as formal as the project wants them to be.</summary>
public static class CoverageFloor
{
    /// <summary>Warns of each specification whose share of formal clauses is below a floor. One with a clause in error has to mend that first.</summary>
    /// <param name="system">Where they are declared.</param>
    /// <param name="clauses">Their clauses.</param>
    /// <param name="floor">The least share, from 0 to 1.</param>
    /// <param name="diagnostics">Where the warnings go.</param>
    public static void Check(BoundSystem system, ImmutableArray<ClauseEntry> clauses, double floor, DiagnosticBag diagnostics)
    {
        var inError = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            if (clause.Status == ClauseStatus.Faulty)
            {
                inError.Add(clause.Spec);
            }
        }

        foreach (var spec in FormalCoverage.Of(clauses).Specs)
        {
            if (spec.All.Share < floor && !inError.Contains(spec.Spec) && HeaderOf(system, spec.Spec) is { } header)
            {
                var wanted = string.Create(CultureInfo.InvariantCulture, $"{floor * 100:0.##} %");
                diagnostics.CoverageBelowFloor(header, spec.Spec, spec.All.Percent, wanted);
            }
        }
    }

    private static Location? HeaderOf(BoundSystem system, string spec) =>
        spec == ClauseEntry.SystemSpec ? system.Symbol?.Location
        : system.FindModule(spec) is { } module ? module.Section?.Location ?? module.Symbol.Location
        : null;
}

using System.Globalization;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>How many requirements stand how.</summary>
/// <param name="Covered">Requirements that something covers and that are not exempt.</param>
/// <param name="Uncovered">Requirements that nothing covers and that are not exempt.</param>
/// <param name="Exempt">Requirements that say <c>.no-verify</c>.</param>
public sealed record CoverageTotals(int Covered, int Uncovered, int Exempt)
{
    /// <summary>The sum over several specifications.</summary>
    public static CoverageTotals Of(IEnumerable<SpecCoverage> specs)
    {
        var (covered, uncovered, exempt) = (0, 0, 0);
        foreach (var spec in specs)
        {
            foreach (var requirement in spec.Requirements)
            {
                switch (requirement.State)
                {
                    case CoverageState.Covered:
                        covered++;
                        break;
                    case CoverageState.Uncovered:
                        uncovered++;
                        break;
                    default:
                        exempt++;
                        break;
                }
            }
        }

        return new(covered, uncovered, exempt);
    }

    /// <summary>As one line tells it: <c>7 of 9 requirements, 2 uncovered, 1 exempt</c>. Exempt ones are not among the nine.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Covered} of {Covered + Uncovered} {(Covered + Uncovered == 1 ? "requirement" : "requirements")}, {Uncovered} uncovered, {Exempt} exempt"
        );
}

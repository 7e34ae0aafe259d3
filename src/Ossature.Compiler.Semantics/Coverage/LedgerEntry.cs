using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Something that no case verifies.</summary>
/// <param name="Spec">The specification.</param>
/// <param name="Requirement">The requirement; its location is the entry's place.</param>
/// <param name="Reason">Why it is not verified.</param>
/// <param name="ErrorType">The error type for <see cref="LedgerReason.UnexpectedError"/>, else null.</param>
public sealed record LedgerEntry(SpecSymbol Spec, RequirementSymbol Requirement, LedgerReason Reason, string? ErrorType)
{
    /// <summary>
    /// All that is not verified, in the order of specifications and requirements. The errors of a requirement that is not verified at all have
    /// no entries of their own.
    /// </summary>
    public static IEnumerable<LedgerEntry> Of(IEnumerable<SpecCoverage> specs)
    {
        foreach (var spec in specs)
        {
            foreach (var row in spec.Requirements)
            {
                if (row.State != CoverageState.Covered)
                {
                    var reason = row.State == CoverageState.Exempt ? LedgerReason.Exempt : LedgerReason.Uncovered;
                    yield return new(spec.Spec, row.Requirement, reason, null);
                    continue;
                }

                foreach (var error in row.Errors)
                {
                    if (!error.IsExpected)
                    {
                        yield return new(spec.Spec, row.Requirement, LedgerReason.UnexpectedError, error.Type);
                    }
                }
            }
        }
    }
}

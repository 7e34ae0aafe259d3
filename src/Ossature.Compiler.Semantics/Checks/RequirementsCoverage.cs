using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>In a project with VMD files every requirement is verified, or says that it is not to be.</summary>
internal static class RequirementsCoverage
{
    /// <summary>Reports the targets that are no requirement.</summary>
    public static void CheckTargets(SpecCoverage coverage, DiagnosticBag diagnostics)
    {
        foreach (var unknown in coverage.UnknownTargets)
        {
            ReportUnknown(coverage.Spec, unknown, diagnostics);
        }
    }

    /// <summary>Reports the requirements, and the errors that they declare, that no case is about.</summary>
    /// <param name="coverage">The specification's coverage.</param>
    /// <param name="required">Whether an uncovered requirement is an error: <c>[test] require_coverage</c>.</param>
    /// <param name="diagnostics">Gets what is found.</param>
    public static void CheckRequirements(SpecCoverage coverage, bool required, DiagnosticBag diagnostics)
    {
        if (coverage.IsIncomplete)
        {
            // What could not be read may cover it.
            return;
        }

        foreach (var row in coverage.Requirements)
        {
            if (row.State == CoverageState.Uncovered)
            {
                ReportUncovered(row.Requirement, required, diagnostics);
            }
            else if (row.State == CoverageState.Covered)
            {
                foreach (var error in row.Errors)
                {
                    if (!error.IsExpected)
                    {
                        diagnostics.ErrorWithoutCase(row.Requirement.Location, error.Type, row.Requirement.Title);
                    }
                }
            }
        }
    }

    private static void ReportUncovered(RequirementSymbol requirement, bool required, DiagnosticBag diagnostics)
    {
        var covers = "@covers " + CoverTargetText.Of(requirement);
        var marker = requirement.Anchor is { } anchor ? $"{{#{anchor} .no-verify}}" : "{.no-verify}";
        if (required)
        {
            diagnostics.RequiredCoverage(requirement.Location, requirement.Title, covers, marker);
        }
        else
        {
            diagnostics.UncoveredRequirement(requirement.Location, requirement.Title, covers, marker);
        }
    }

    private static void ReportUnknown(SpecSymbol spec, UnknownCover unknown, DiagnosticBag diagnostics)
    {
        var (text, location) = unknown.Target;
        var names = Names(spec);
        if (unknown.Task is { } task)
        {
            var (help, fix) = NearNames.Suggest(location, text, names);
            diagnostics.UnknownTaskCover(location, task, text, spec.Id, help, fix);
            return;
        }

        var near = NearNames.Nearest(text, names);
        var rewritten = near is null || location.Source is null ? null : Rewrite(location, text, near);
        diagnostics.UnknownCoverTarget(location, text, spec.Id, NearNames.Help(text, names), rewritten);
    }

    private static CodeFix Rewrite(Location location, string text, string near) =>
        CodeFix.Replace($"replace `{text}` by `{near}`", location.Span, CoverTargetText.Of(near));

    private static List<string> Names(SpecSymbol spec)
    {
        var names = new List<string>();
        foreach (var requirement in spec.Requirements)
        {
            names.Add(requirement.Title);
            if (requirement.Anchor is { } anchor)
            {
                names.Add(anchor);
            }
        }

        return names;
    }
}

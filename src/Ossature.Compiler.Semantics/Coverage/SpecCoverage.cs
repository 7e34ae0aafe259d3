using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>What verifies the requirements of a specification. A function of its arguments, linear in their size.</summary>
public sealed record SpecCoverage
{
    private SpecCoverage() { }

    /// <summary>The specification.</summary>
    public required SpecSymbol Spec { get; init; }

    /// <summary>Its requirements, in file order.</summary>
    public ImmutableArray<RequirementCoverage> Requirements { get; private init; } = [];

    /// <summary>The targets that somebody wrote and that are none of its requirements.</summary>
    public ImmutableArray<UnknownCover> UnknownTargets { get; private init; } = [];

    /// <summary>Whether some file was too broken to say all that it covers, so that what seems uncovered may be covered.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>Works out what covers what.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="verifications">The VMD files that verify it, in the order in which they are shown.</param>
    /// <param name="plan">What tasks of the plan cover of it; those of other specifications do not belong here.</param>
    public static SpecCoverage Of(
        SpecSymbol spec,
        ImmutableArray<VerificationSymbol> verifications,
        ImmutableArray<PlanCover> plan
    )
    {
        var collector = new CoverCollector(spec.Requirements);
        var incomplete = false;
        foreach (var verification in verifications)
        {
            incomplete |= !verification.IsComplete;
            foreach (var group in verification.Groups)
            {
                collector.Add(new(CoverKind.Group, group.Name), group.Covers, group.Name, RaisedBy(group));
            }

            foreach (var scenario in verification.Scenarios)
            {
                var call = scenario as CallScenarioSymbol;
                List<string>? raised = call?.Expected is Expectation.Raises raises ? [raises.Type] : null;
                collector.Add(new(CoverKind.Scenario, scenario.Slug), scenario.Covers, call?.Target, raised);
            }
        }

        foreach (var task in plan)
        {
            collector.Add(new(CoverKind.Task, task.TaskId), task.Targets, null, null);
        }

        return new()
        {
            Spec = spec,
            Requirements = collector.Requirements(),
            UnknownTargets = collector.UnknownTargets,
            IsIncomplete = incomplete,
        };
    }

    /// <summary>The error types that the cases of a group expect; null for none.</summary>
    private static List<string>? RaisedBy(CaseGroupSymbol group)
    {
        List<string>? raised = null;
        foreach (var row in group.Cases)
        {
            if (row.Expected is Expectation.Raises raises)
            {
                (raised ??= []).Add(raises.Type);
            }
        }

        return raised;
    }
}

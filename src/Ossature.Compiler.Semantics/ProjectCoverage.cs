using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Checks;
using Ossature.Compiler.Semantics.Coverage;

namespace Ossature.Compiler.Semantics;

/// <summary>What verifies the requirements of a project that has VMD files.</summary>
public sealed class ProjectCoverage
{
    private readonly BoundProject project;
    private readonly bool isIncomplete;

    private ProjectCoverage(BoundProject project, ImmutableArray<SpecCoverage> specs, bool isIncomplete)
    {
        this.project = project;
        this.isIncomplete = isIncomplete;
        Specs = specs;
        Totals = CoverageTotals.Of(specs);
    }

    /// <summary>The coverage of each specification, sorted by id.</summary>
    public ImmutableArray<SpecCoverage> Specs { get; }

    /// <summary>How many requirements stand how.</summary>
    public CoverageTotals Totals { get; }

    /// <summary>The coverage of a project; null when it has no VMD file, since nobody then asks for any.</summary>
    /// <param name="project">The project.</param>
    /// <param name="plan">What tasks of its plan cover, those of unknown specifications being passed over; null when the plan could not be read.</param>
    public static ProjectCoverage? Of(BoundProject project, IEnumerable<PlanCover>? plan)
    {
        if (project.Declarations.Verifications.IsEmpty)
        {
            return null;
        }

        var bySpec = new Dictionary<string, ImmutableArray<PlanCover>.Builder>(StringComparer.Ordinal);
        foreach (var task in plan ?? [])
        {
            if (!bySpec.TryGetValue(task.SpecId, out var tasks))
            {
                bySpec.Add(task.SpecId, tasks = ImmutableArray.CreateBuilder<PlanCover>());
            }

            tasks.Add(task);
        }

        var specs = ImmutableArray.CreateBuilder<SpecCoverage>(project.Specs.Length);
        foreach (var spec in project.Specs)
        {
            specs.Add(
                bySpec.TryGetValue(spec.Id, out var tasks)
                    ? SpecCoverage.Of(spec.Symbol, spec.Verifications, tasks.ToImmutable())
                    : spec.Coverage
            );
        }

        var isIncomplete = plan is null || project.Declarations.Incomplete || HasFileOfNobody(project);
        return new(project, specs.MoveToImmutable(), isIncomplete);
    }

    /// <summary>Reports what the cases leave open; not what something that could not be read may cover.</summary>
    public void Check(DiagnosticBag diagnostics)
    {
        foreach (var spec in Specs)
        {
            RequirementsCoverage.CheckTargets(spec, diagnostics);
            if (!isIncomplete)
            {
                RequirementsCoverage.CheckRequirements(spec, project.Options.Test.RequireCoverage, diagnostics);
            }
        }
    }

    /// <summary>Whether a VMD file names a specification that there is none of, so that nobody knows what it was meant to cover.</summary>
    private static bool HasFileOfNobody(BoundProject project)
    {
        foreach (var file in project.Declarations.Verifications)
        {
            if (project.FindSpec(file.Spec.Name) is null)
            {
                return true;
            }
        }

        return false;
    }
}

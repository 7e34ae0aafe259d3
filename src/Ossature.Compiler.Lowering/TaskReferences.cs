using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Slices;

namespace Ossature.Compiler.Lowering;

/// <summary>Chooses what the task of a component gets to read of its specification and architecture.</summary>
internal static class TaskReferences
{
    /// <summary>The component's description, laid out canonically, so that wrapping it anew changes no plan.</summary>
    public static string Description(BoundComponent component) => CanonicalMarkdown.Prose(component.Symbol.Description);

    /// <summary>
    /// The requirements that the component speaks of, all of them when it speaks of none, and the constraints; for a component that no other
    /// one uses also what the whole is about and how it is judged.
    /// </summary>
    public static ImmutableArray<string> ToSpec(BoundComponent component)
    {
        var spec = component.Spec;
        var mentioned = RequirementMentions.In(component.Symbol, spec.Symbol.Requirements).ToArray();
        var requirements = mentioned.Length > 0 ? mentioned : [.. spec.Symbol.Requirements];
        var isEntryPoint = component.IsEntryPoint;
        string[] references =
        [
            .. isEntryPoint ? ["Overview"] : Array.Empty<string>(),
            .. requirements.Select(requirement => $"Requirements > {requirement.Title}"),
            "Constraints",
            .. isEntryPoint ? ["Examples", "Acceptance Criteria"] : Array.Empty<string>(),
        ];
        return
        [
            .. references
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(reference => spec.Sections.Find(reference) is not null),
        ];
    }

    /// <summary>The component's own entry, and the data models when there are any.</summary>
    public static ImmutableArray<string> ToArchitecture(BoundComponent component)
    {
        var own = $"Components > {component.Name}";
        return component.Spec.DataModels.IsEmpty ? [own] : [own, "Data Models"];
    }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>What cases call should be declared: by an interface, or, without an architecture, at least by a requirement's heading.</summary>
public static class VerificationTargets
{
    /// <summary>Reports the names of groups and the targets of calls that nothing declares.</summary>
    /// <param name="spec">The specification that the cases verify.</param>
    /// <param name="find">Finds the specification behind <c>@arch</c>; null for an unknown one, which is reported elsewhere.</param>
    /// <param name="diagnostics">Gets the warnings.</param>
    public static void Check(BoundSpec spec, Func<string, BoundSpec?> find, DiagnosticBag diagnostics)
    {
        Dictionary<string, InterfaceWords>? interfaces = null;
        HashSet<string>? headings = null;
        foreach (var file in spec.Verifications)
        {
            var owner = file.Architecture is null || file.Architecture.Name == spec.Id ? spec : find(file.Architecture.Name);
            if (owner is null)
            {
                continue;
            }

            if (owner.Architectures.IsEmpty)
            {
                headings ??= Headings(spec);
                CheckHeadings(file, owner.Id, spec.Id, headings, diagnostics);
                continue;
            }

            interfaces ??= new(StringComparer.Ordinal);
            if (!interfaces.TryGetValue(owner.Id, out var words))
            {
                interfaces.Add(owner.Id, words = new(owner.Architectures));
            }

            if (!words.IsIncomplete)
            {
                CheckInterfaces(file, owner.Id, words, diagnostics);
            }
        }
    }

    private static void CheckInterfaces(VerificationSymbol file, string owner, InterfaceWords words, DiagnosticBag diagnostics)
    {
        foreach (var (name, location) in Targets(file))
        {
            if (words.FirstMissing(name) is not { } missing)
            {
                continue;
            }

            var near = NearNames.Nearest(missing, words.All);
            diagnostics.TargetInNoInterface(
                location,
                owner,
                name,
                near is null
                    ? $"correct the name, or declare it in the interface of a component of `{owner}`"
                    : $"did you mean `{near}`?",
                near is null ? null : CodeFix.Rename(location, missing, near)
            );
        }
    }

    private static void CheckHeadings(
        VerificationSymbol file,
        string owner,
        string spec,
        HashSet<string> headings,
        DiagnosticBag diagnostics
    )
    {
        foreach (var (name, location) in Targets(file))
        {
            if (!headings.Contains(Joined(name)))
            {
                var (help, fix) = NearNames.Suggest(location, name, headings);
                diagnostics.TargetIsNoRequirement(location, owner, name, spec, help, fix);
            }
        }
    }

    /// <summary>The headings as names that a group can have.</summary>
    private static HashSet<string> Headings(BoundSpec spec)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in spec.Symbol.Requirements)
        {
            if (Joined(requirement.Title) is { Length: > 0 } heading)
            {
                headings.Add(heading);
            }
        }

        return headings;
    }

    private static string Joined(string text) => HeadingText.Normalize(text).Replace(' ', '_');

    private static IEnumerable<NameReference> Targets(VerificationSymbol file)
    {
        foreach (var group in file.Groups)
        {
            yield return new(group.Name, group.Location);
        }

        foreach (var scenario in file.Scenarios)
        {
            if (scenario is CallScenarioSymbol call)
            {
                yield return new(call.Target, call.TargetLocation);
            }
        }
    }
}

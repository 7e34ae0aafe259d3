using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>What cases call is declared in the interface of some component. Where there is no architecture, see <see cref="VerificationHeadings"/>.</summary>
internal static class VerificationTargets
{
    public static void Check(BoundSpec spec, Func<string, BoundSpec?> find, DiagnosticBag diagnostics)
    {
        Dictionary<string, InterfaceWords>? interfaces = null;
        foreach (var file in spec.Verifications)
        {
            if (Owner(spec, file, find) is not { Architectures.IsEmpty: false } owner)
            {
                continue;
            }

            interfaces ??= new(StringComparer.Ordinal);
            if (!interfaces.TryGetValue(owner.Id, out var words))
            {
                interfaces.Add(owner.Id, words = new(owner.Architectures));
            }

            if (!words.IsIncomplete)
            {
                Check(file, owner.Id, words, diagnostics);
            }
        }
    }

    /// <summary>The specification whose architecture declares what a file calls; null for an unknown one.</summary>
    public static BoundSpec? Owner(BoundSpec spec, VerificationSymbol file, Func<string, BoundSpec?> find) =>
        file.Architecture is null || file.Architecture.Name == spec.Id ? spec : find(file.Architecture.Name);

    /// <summary>All that a file calls: the names of its groups and the targets of its calls.</summary>
    public static IEnumerable<NameReference> In(VerificationSymbol file)
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

    private static void Check(VerificationSymbol file, string owner, InterfaceWords words, DiagnosticBag diagnostics)
    {
        foreach (var (name, location) in In(file))
        {
            if (words.FirstMissing(name) is { } missing)
            {
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
    }
}

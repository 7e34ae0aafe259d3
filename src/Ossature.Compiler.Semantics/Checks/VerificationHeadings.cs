using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Coverage;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>
/// Without an architecture, what cases call is at least named like a requirement's heading. Looks at the project as a whole, because the
/// architecture may be a file that nobody could read.
/// </summary>
internal static class VerificationHeadings
{
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        foreach (var spec in project.Specs)
        {
            HashSet<string>? headings = null;
            foreach (var file in spec.Verifications)
            {
                if (VerificationTargets.Owner(spec, file, project.FindSpec) is { Architectures.IsEmpty: true } owner)
                {
                    Check(file, owner, spec, headings ??= Headings(spec), diagnostics);
                }
            }
        }
    }

    private static void Check(
        VerificationSymbol file,
        BoundSpec owner,
        BoundSpec spec,
        HashSet<string> headings,
        DiagnosticBag diagnostics
    )
    {
        foreach (var (name, location) in VerificationTargets.In(file))
        {
            // A name without a letter or digit of ASCII has no form to compare.
            if (Joined(name) is { Length: > 0 } form && !headings.Contains(form))
            {
                var (help, fix) = NearNames.Suggest(location, name, headings);
                diagnostics.TargetIsNoRequirement(location, owner.Id, name, spec.Id, help, fix);
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
}

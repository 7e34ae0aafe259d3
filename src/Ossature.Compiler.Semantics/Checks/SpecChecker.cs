using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>The third pass over one specification: what has a meaning but makes no sense.</summary>
internal static class SpecChecker
{
    /// <summary>Runs every check; all that is wrong is reported, not only the first of it.</summary>
    /// <param name="spec">The specification, bound.</param>
    /// <param name="options">What the configuration says; only <c>[test]</c> may be looked at.</param>
    /// <param name="find">Gives the specifications that this one names, with their components declared.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static void Check(BoundSpec spec, ProjectOptions options, Func<string, BoundSpec?> find, DiagnosticBag diagnostics)
    {
        RepeatedNames.Check(spec, diagnostics);
        ComponentCycles.Check(spec, diagnostics);
        SpecComplexity.Check(spec, diagnostics);
        ConsoleExamples.Check(spec, diagnostics);
        VerificationDuplicates.Check(spec, diagnostics);
        VerificationTargets.Check(spec, find, diagnostics);
        if (!spec.Verifications.IsEmpty)
        {
            // Asked for here it is worked out by several threads; what it finds is said once the plan is known.
            _ = spec.Coverage;
        }
    }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>What only shows when all specifications are looked at together; linear and cheap, so it runs after every edit.</summary>
internal static class ProjectChecker
{
    /// <summary>Runs every check; all that is wrong is reported, not only the first of it.</summary>
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        if (!project.Declarations.Incomplete)
        {
            UnknownNames.Check(project, diagnostics);
            VerificationReferences.Check(project, diagnostics);
            VerificationHeadings.Check(project, diagnostics);
        }

        SpecCycles.Check(project, diagnostics);
        ComponentPaths.Check(project, diagnostics);
    }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Binding;

namespace Ossature.Compiler.Semantics.Checks;

/// <summary>The third pass: what has a meaning but makes no sense.</summary>
public static class ProjectChecker
{
    /// <summary>Runs every check; all that is wrong is reported, not only the first of it.</summary>
    public static void Check(BoundProject project, DiagnosticBag diagnostics)
    {
        SpecCycles.Check(project, diagnostics);
        ComponentCycles.Check(project, diagnostics);
        ComponentPaths.Check(project, diagnostics);
        SpecComplexity.Check(project, diagnostics);
        ConsoleExamples.Check(project, diagnostics);
    }
}

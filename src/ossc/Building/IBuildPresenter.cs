using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Build;
using Ossature.Compiler.Models;

namespace Ossature.CommandLine.Building;

/// <summary>Shows a build to a person or to a program.</summary>
internal interface IBuildPresenter : IBuildObserver
{
    /// <summary>A model has something to say; may come from any thread.</summary>
    void On(ModelNotice notice);

    /// <summary>The build could not begin.</summary>
    void Refused(IReadOnlyCollection<Diagnostic> diagnostics);

    /// <summary>The build is over.</summary>
    void Finished(BuildReport report, CallTotals calls);
}

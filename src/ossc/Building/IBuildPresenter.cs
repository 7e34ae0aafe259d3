using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Emit.Reporting;
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
    /// <param name="report">What it did.</param>
    /// <param name="diagnostics">All that was found, in the order in which it is shown.</param>
    /// <param name="calls">The model calls.</param>
    void Finished(BuildReport report, IReadOnlyCollection<Diagnostic> diagnostics, CallTotals calls);
}

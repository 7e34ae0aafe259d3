using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Emit.Tasks;

/// <summary>A task cannot be done; it carries what is reported.</summary>
internal sealed class TaskFault : Exception
{
    /// <param name="report">Adds the one diagnostic.</param>
    /// <param name="output">What the failed command printed, or empty.</param>
    /// <param name="spentRuns">Agent runs that led nowhere and must not be taken up again.</param>
    public TaskFault(Action<DiagnosticBag> report, string output = "", ImmutableArray<string>? spentRuns = null)
    {
        var bag = new DiagnosticBag();
        report(bag);
        Diagnostic = bag.Single();
        Output = output;
        SpentRuns = spentRuns ?? [];
    }

    public Diagnostic Diagnostic { get; }

    public string Output { get; }

    public ImmutableArray<string> SpentRuns { get; }

    public override string Message => Diagnostic.Message;
}

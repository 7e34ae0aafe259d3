using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Coverage;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>What is wrong with one clause. The first problem decides and is the only one that is reported.</summary>
/// <param name="diagnostics">Where it goes.</param>
internal sealed class ClauseProblems(DiagnosticBag diagnostics)
{
    /// <summary>What has become of the clause so far.</summary>
    public ClauseStatus Status { get; private set; } = ClauseStatus.Bound;

    /// <summary>Why it is not bound; null while it is.</summary>
    public Diagnostic? Reason { get; private set; }

    /// <summary>Whether the clause is not bound any more: then nothing else about it counts.</summary>
    public bool HasFailed => Status != ClauseStatus.Bound;

    /// <summary>The clause is wrong. That is said of a clause that is kept as text, too, but only once.</summary>
    public void Fault(Action<DiagnosticBag> report)
    {
        if (Status != ClauseStatus.Faulty)
        {
            Fail(ClauseStatus.Faulty, report);
        }
    }

    /// <summary>The clause is kept as text, because of a name in it or of what it asks for.</summary>
    public void MakeOpaque(Action<DiagnosticBag> report)
    {
        if (!HasFailed)
        {
            Fail(ClauseStatus.Opaque, report);
        }
    }

    /// <summary>A part of the clause could not be read. That is said of each part.</summary>
    public void MakeUnread(Action<DiagnosticBag> report) => Fail(HasFailed ? Status : ClauseStatus.Opaque, report);

    /// <summary>The clause is neither bound nor reported: what is wrong with it was said where the name was declared.</summary>
    public void FaultSilently()
    {
        if (!HasFailed)
        {
            Status = ClauseStatus.Faulty;
        }
    }

    /// <summary>Something is to be said about the clause that leaves it bound. It is said even where the clause fails later.</summary>
    public void Remark(Action<DiagnosticBag> report) => report(diagnostics);

    private void Fail(ClauseStatus status, Action<DiagnosticBag> report)
    {
        Status = status;
        var found = new DiagnosticBag();
        report(found);
        foreach (var diagnostic in found)
        {
            Reason ??= diagnostic;
        }

        diagnostics.AddRange(found);
    }
}

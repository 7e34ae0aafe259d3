using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>What a run of tokens was read as: a clause, or text that nobody understands, and why.</summary>
public sealed class ClauseReading
{
    private readonly TextSpan offending;

    internal ClauseReading(SyntaxNode? tree, DiagnosticDescriptor? reason, TextSpan span, TextSpan offending)
    {
        Tree = tree;
        Reason = reason;
        Span = span;
        this.offending = offending;
    }

    /// <summary>What the clause says; null where it is opaque.</summary>
    public SyntaxNode? Tree { get; }

    /// <summary>Why the clause is opaque; null where it is not.</summary>
    public DiagnosticDescriptor? Reason { get; }

    /// <summary>The clause; of an opaque one, the part that <see cref="Reason"/> is reported at.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether the clause is kept as text.</summary>
    public bool IsOpaque => Reason is not null;

    /// <summary>Says why the clause is opaque, if it is.</summary>
    public void Report(SourceText source, DiagnosticBag problems)
    {
        var location = Location.Of(source, Span);
        if (Reason == DiagnosticCatalog.CompoundDuration)
        {
            CompoundDurations.Report(location, problems);
        }
        else if (Reason == DiagnosticCatalog.HyphenatedName)
        {
            var name = source.ToString(Span);
            var apart = name.Replace("-", " - ", StringComparison.Ordinal);
            problems.HyphenatedName(location, name, apart, CodeFix.Replace($"write `{apart}`", Span, apart));
        }
        else if (Reason == DiagnosticCatalog.UnreadableClause)
        {
            problems.UnreadableClause(location, offending.Length > 0 ? $"from `{source.ToString(offending)}` on" : "to its end");
        }
        else if (Reason == DiagnosticCatalog.InformalClause)
        {
            problems.InformalClause(location);
        }
    }
}

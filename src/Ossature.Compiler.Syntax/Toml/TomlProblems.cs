using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Collects what is wrong with one file, and no more than a reader can use. Of what is wrong with how a line is written only the first is
/// told, since what follows on that line is mostly its echo; it counts before all that is wrong with what the line says.
/// </summary>
internal sealed class TomlProblems(SourceText source)
{
    private const int Most = 200;

    private readonly DiagnosticBag written = [];
    private readonly HashSet<int> writtenLines = [];
    private readonly DiagnosticBag meant = [];

    public SourceText Source => source;

    /// <summary>Raises a diagnostic about how something is written, unless its line has one already.</summary>
    public void Report(TextSpan span, Action<DiagnosticBag, Location> raise)
    {
        if (written.Count < Most && writtenLines.Add(LineOf(span)))
        {
            raise(written, Location.Of(source, span));
        }
    }

    /// <summary>Raises a diagnostic about what something means, unless its line will have one about how it is written.</summary>
    public void ReportMeaning(TextSpan span, Action<DiagnosticBag, Location> raise)
    {
        // Twice as many, since those of badly written lines are left out in the end.
        if (meant.Count < 2 * Most)
        {
            raise(meant, Location.Of(source, span));
        }
    }

    /// <summary>Says that a token stands where something else belongs.</summary>
    /// <param name="token">The token.</param>
    /// <param name="expected">What belongs there, as <c>the end of the line</c>.</param>
    public void ReportUnexpected(SyntaxToken token, string expected)
    {
        if ((TomlTokenKind)token.Kind == TomlTokenKind.TooDeep)
        {
            Report(token.Span, (bag, at) => bag.TomlTooDeep(at, $"{TomlTokenizer.DeepestNesting}"));
        }
        else
        {
            Report(token.Span, (bag, at) => bag.TomlUnexpected(at, Shown(token.Span), expected));
        }
    }

    /// <summary>Says that a comma is missing in front of what stands somewhere.</summary>
    /// <param name="span">What is not parted from what stands in front of it.</param>
    /// <param name="shown">What to show of it.</param>
    /// <param name="last">The last token of a value in front of it; null where there is none.</param>
    public void ReportCommaMissing(TextSpan span, TextSpan shown, SyntaxToken? last)
    {
        var fix = last is { } end ? TomlRepairs.Separate(end) : null;
        Report(span, (bag, at) => bag.TomlCommaMissing(at, Shown(shown), fix));
    }

    /// <summary>The characters of a span as a message shows them: on one line, and not the whole of a long text.</summary>
    public string Shown(TextSpan span)
    {
        const int longest = 40;
        var text = source.ToString(new(span.Start, Math.Min(span.Length, longest)));
        var lineEnd = text.AsSpan().IndexOfAny('\r', '\n');
        return lineEnd >= 0 ? text[..lineEnd] + "…"
            : span.Length > longest ? text + "…"
            : text;
    }

    /// <summary>The problems in file order.</summary>
    public ImmutableArray<Diagnostic> InOrder()
    {
        if (written.Count + meant.Count == 0)
        {
            return [];
        }

        var others = meant.Where(problem => !writtenLines.Contains(LineOf(problem.Location.Span))).Take(Most - written.Count);
        return [.. written.Concat(others).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }

    private int LineOf(TextSpan span) => source.GetPosition(span.Start).Line;
}

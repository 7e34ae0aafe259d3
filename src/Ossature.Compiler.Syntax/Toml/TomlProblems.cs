using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>
/// Collects what is wrong with one file: the first problem of a line only, since what follows on that line is mostly its echo, and
/// no more than a reader can use.
/// </summary>
internal sealed class TomlProblems(SourceText source)
{
    private const int Most = 200;

    private readonly DiagnosticBag problems = [];
    private readonly HashSet<int> lines = [];

    public SourceText Source => source;

    /// <summary>Raises a diagnostic at a place, unless its line has one already.</summary>
    public void Report(TextSpan span, Action<DiagnosticBag, Location> raise)
    {
        if (problems.Count < Most && lines.Add(source.GetPosition(span.Start).Line))
        {
            raise(problems, Location.Of(source, span));
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
    public IEnumerable<Diagnostic> InOrder()
    {
        var all = problems.ToList();
        all.Sort(Diagnostic.Compare);
        return all;
    }
}

using System.Globalization;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Vmd;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>A VMD file while it is declared: its tree, and where its errors go.</summary>
internal sealed class VmdFile(VmdSyntaxTree tree, DiagnosticBag diagnostics)
{
    private const int MostShown = 60;

    private readonly SourceText source = tree.Source;
    private readonly string text = tree.Source.Text;

    public VmdDocumentSyntax Document => tree.Document;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Where something is reported that the file as a whole lacks: its first line.</summary>
    public TextSpan Top => Document.Items.IsEmpty ? new(Document.EndOfFile.Start, 0) : Statement(FirstLine(Document.Items[0]));

    public ReadOnlySpan<char> Text(TextSpan span) => text.AsSpan(span.Start, span.Length);

    public string String(TextSpan span) => text.Substring(span.Start, span.Length);

    public Location Locate(TextSpan span) => Location.Of(source, span);

    /// <summary>A line without its comment and the blanks around it.</summary>
    public TextSpan Statement(SyntaxToken line) => line.StatementSpan(source);

    public TextSpan Trimmed(int start, int end) => source.Trimmed(start, end);

    /// <summary>The first word of a span, which starts with it.</summary>
    public TextSpan Word(TextSpan span)
    {
        var characters = Text(span);
        var length = 0;
        while (length < characters.Length && !char.IsWhiteSpace(characters[length]))
        {
            length++;
        }

        return new(span.Start, length);
    }

    /// <summary>What stands behind a word at the start of a span.</summary>
    public TextSpan Behind(TextSpan span, TextSpan word) => Trimmed(word.End, span.End);

    /// <summary>The number of the line that an offset is in.</summary>
    public string Line(int offset) => source.GetPosition(offset).Line.ToString(CultureInfo.InvariantCulture);

    /// <summary>The characters of a span for a message: long ones are cut.</summary>
    public string Shown(TextSpan span) =>
        span.Length <= MostShown
            ? String(span)
            : String(new(span.Start, char.IsHighSurrogate(text[span.Start + MostShown - 1]) ? MostShown - 1 : MostShown)) + "…";

    /// <summary>The line break that the file uses above a line.</summary>
    public string BreakAbove(SyntaxToken line) => line.Start > 1 && text[line.Start - 2] == '\r' ? "\r\n" : "\n";

    private static SyntaxToken FirstLine(ItemSyntax item) =>
        item switch
        {
            DirectiveSyntax directive => directive.Line,
            GroupSyntax group => group.Signature,
            _ => ((ScenarioSyntax)item).Header,
        };
}

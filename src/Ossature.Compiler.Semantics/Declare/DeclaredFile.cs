using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>A file while it is declared: its tree, and where its errors go.</summary>
internal sealed record DeclaredFile(MarkdownSyntaxTree Tree, DiagnosticBag Diagnostics)
{
    public SourceText Source => Tree.Source;

    public IMarkdownDocument Document => Tree.Document;

    public Location Locate(TextSpan span) => Tree.Locate(span);

    /// <summary>Where something is reported that the file as a whole lacks: the first of its headings.</summary>
    public SyntaxToken Top =>
        Document.Title?.Heading
        ?? Document.Sections.FirstOrDefault()?.Heading
        ?? Document.FrontMatter?.Close
        ?? Tree.Root.Tokens().First();

    /// <summary>A line as the place of an error.</summary>
    public Location Locate(SyntaxToken line) => Tree.Locate(line.ContentSpan(Source));

    /// <summary>The text of a span without the white space around it.</summary>
    public string Text(TextSpan span) => Tree.Prose(span);

    public string Number(int offset) =>
        Source.GetPosition(offset).Line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether an open fence has swallowed the end of the node: then nothing that could stand there is missing, for the fence is the
    /// cause and is reported.
    /// </summary>
    public bool IsCutShort(SyntaxNode node) => Tree.UnclosedFence is { } fence && node.FullSpan.Contains(fence.FullSpan);
}

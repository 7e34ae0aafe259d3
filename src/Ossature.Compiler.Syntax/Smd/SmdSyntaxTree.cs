using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Smd;

/// <summary>One parsed SMD file.</summary>
public sealed class SmdSyntaxTree : MarkdownSyntaxTree
{
    private SmdSyntaxTree(SourceText source, SmdDocumentSyntax document, MarkdownReading reading)
        : base(source, document, reading) => Document = document;

    /// <inheritdoc/>
    public override SmdDocumentSyntax Document { get; }

    internal static LineVocabulary Vocabulary { get; } =
        new(
            sections:
            [
                new("Overview", (ushort)SmdTokenKind.OverviewHeading),
                new("Goals", (ushort)SmdTokenKind.GoalsHeading),
                new("Non-Goals", (ushort)SmdTokenKind.NonGoalsHeading),
                new("Requirements", (ushort)SmdTokenKind.RequirementsHeading),
                new("Constraints", (ushort)SmdTokenKind.ConstraintsHeading),
                new("Examples", (ushort)SmdTokenKind.ExamplesHeading),
                new("Acceptance Criteria", (ushort)SmdTokenKind.AcceptanceCriteriaHeading),
                new("Notes", (ushort)SmdTokenKind.NotesHeading),
            ],
            labels:
            [
                new("Accepts", (ushort)SmdTokenKind.AcceptsLabel),
                new("Returns", (ushort)SmdTokenKind.ReturnsLabel),
                new("Errors", (ushort)SmdTokenKind.ErrorsLabel),
                new("Input", (ushort)SmdTokenKind.InputLabel),
                new("Output", (ushort)SmdTokenKind.OutputLabel),
            ],
            attributes: []
        );

    /// <summary>Parses a file. There is a tree for every input, and it prints back as it was.</summary>
    public static SmdSyntaxTree Parse(SourceText source)
    {
        var lines = LineClassifier.Classify(source.Text, Vocabulary);
        var document = MarkdownTreeBuilder.Parse(
            lines,
            Vocabulary,
            (frontMatter, preamble, title, sections, endOfFile) =>
                new SmdDocumentSyntax(frontMatter, preamble, title, sections, endOfFile)
        );
        return new(source, document, MarkdownReading.Of(source, lines, document.FrontMatter));
    }
}

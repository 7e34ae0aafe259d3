using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Amd;

/// <summary>One parsed AMD file.</summary>
public sealed class AmdSyntaxTree : MarkdownSyntaxTree
{
    private AmdSyntaxTree(SourceText source, AmdDocumentSyntax document, MarkdownReading reading)
        : base(source, document, reading) => Document = document;

    /// <inheritdoc/>
    public override AmdDocumentSyntax Document { get; }

    internal static LineVocabulary Vocabulary { get; } =
        new(
            sections:
            [
                new("Overview", (ushort)AmdTokenKind.OverviewHeading),
                new("Components", (ushort)AmdTokenKind.ComponentsHeading),
                new("Data Models", (ushort)AmdTokenKind.DataModelsHeading),
                new("Flow", (ushort)AmdTokenKind.FlowHeading),
                new("Dependencies", (ushort)AmdTokenKind.DependenciesHeading),
                new("Notes", (ushort)AmdTokenKind.NotesHeading),
            ],
            labels:
            [
                new("Interface", (ushort)AmdTokenKind.InterfaceLabel),
                new("Contracts", (ushort)AmdTokenKind.ContractsLabel),
                new("Depends on", (ushort)AmdTokenKind.DependsOnLabel),
            ],
            attributes: [new("path", (ushort)AmdTokenKind.PathAttribute)]
        );

    /// <summary>Parses a file. There is a tree for every input, and it prints back as it was.</summary>
    public static AmdSyntaxTree Parse(SourceText source)
    {
        var lines = LineClassifier.Classify(source.Text, Vocabulary);
        var document = MarkdownTreeBuilder.Parse(
            lines,
            Vocabulary,
            (frontMatter, preamble, title, sections, endOfFile) =>
                new AmdDocumentSyntax(frontMatter, preamble, title, sections, endOfFile)
        );
        return new(source, document, MarkdownReading.Of(source, lines, document.FrontMatter));
    }
}

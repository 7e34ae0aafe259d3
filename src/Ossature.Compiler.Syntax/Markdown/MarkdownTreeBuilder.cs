using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Ossature.Compiler.Syntax.Markdown.Generated;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Parses the lines of a file and maps each rule of the generated parser to its node.</summary>
internal sealed class MarkdownTreeBuilder(SyntaxToken[] lines) : MarkdownParserBaseVisitor<SyntaxNode>
{
    /// <summary>Makes the root of a language.</summary>
    public delegate TDocument Root<TDocument>(
        FrontMatterSyntax? frontMatter,
        PreambleSyntax? preamble,
        TitleSyntax? title,
        ImmutableArray<SectionSyntax> sections,
        SyntaxToken endOfFile
    );

    /// <summary>Parses the lines of a file. There is a tree for every sequence of them.</summary>
    public static TDocument Parse<TDocument>(SyntaxToken[] lines, LineVocabulary vocabulary, Root<TDocument> root)
    {
        var parser = new MarkdownParser(new LineTokenStream(lines, vocabulary), TextWriter.Null, TextWriter.Null)
        {
            // The grammar accepts every sequence of lines and needs one line of lookahead: no error to recover from, nothing for LL.
            ErrorHandler = new BailErrorStrategy(),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        var context = parser.document();
        var builder = new MarkdownTreeBuilder(lines);
        return root(
            context.frontMatter() is { } frontMatter ? builder.VisitFrontMatter(frontMatter) : null,
            context.preamble() is { } preamble ? builder.VisitPreamble(preamble) : null,
            context.title() is { } title ? builder.VisitTitle(title) : null,
            Each(context.section(), builder.VisitSection),
            lines[^1]
        );
    }

    public override FrontMatterSyntax VisitFrontMatter(MarkdownParser.FrontMatterContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FrontMatterClose), range.Closing(LineKind.FrontMatterClose));
    }

    public override PreambleSyntax VisitPreamble(MarkdownParser.PreambleContext context) => new(Range(context).All);

    public override TitleSyntax VisitTitle(MarkdownParser.TitleContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override SectionSyntax VisitSection(MarkdownParser.SectionContext context) =>
        new(
            Range(context).First,
            Each(context.block(), VisitBlock),
            Each(context.clause(), VisitClause),
            Each(context.entry(), VisitEntry)
        );

    public override EntrySyntax VisitEntry(MarkdownParser.EntryContext context) =>
        new(Range(context).First, Each(context.block(), VisitBlock), Each(context.clause(), VisitClause));

    public override ClauseSyntax VisitClause(MarkdownParser.ClauseContext context) =>
        new(Range(context).First, Range(context).Continuations, Each(context.block(), VisitBlock));

    public override ParagraphSyntax VisitParagraph(MarkdownParser.ParagraphContext context) => new(Range(context).All);

    public override ListItemSyntax VisitListItem(MarkdownParser.ListItemContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override TableSyntax VisitTable(MarkdownParser.TableContext context) => new(Range(context).All);

    public override FencedBlockSyntax VisitFencedBlock(MarkdownParser.FencedBlockContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FenceClose), range.Closing(LineKind.FenceClose));
    }

    public override AttributeSyntax VisitAttribute(MarkdownParser.AttributeContext context) => new(Range(context).First);

    public override SubheadingSyntax VisitSubheading(MarkdownParser.SubheadingContext context) => new(Range(context).First);

    private BlockSyntax VisitBlock(MarkdownParser.BlockContext context) => (BlockSyntax)Visit(context);

    private LineRange Range(ParserRuleContext context) => new(lines, context);

    private static ImmutableArray<TNode> Each<TContext, TNode>(TContext[] contexts, Func<TContext, TNode> map) =>
        ImmutableArray.CreateRange(contexts.ToImmutableArray(), map);
}

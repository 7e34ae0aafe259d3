using System.Collections.Immutable;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Amd.Generated;
using Ossature.Compiler.Syntax.Markdown;

namespace Ossature.Compiler.Syntax.Amd;

/// <summary>Maps each rule of the generated parser to its node.</summary>
internal sealed class AmdTreeBuilder(SyntaxToken[] lines) : AmdParserBaseVisitor<SyntaxNode>
{
    public override AmdDocumentSyntax VisitDocument(AmdParser.DocumentContext context) =>
        new(
            context.frontMatter() is { } frontMatter ? VisitFrontMatter(frontMatter) : null,
            context.preamble() is { } preamble ? VisitPreamble(preamble) : null,
            context.title() is { } title ? VisitTitle(title) : null,
            Each(context.section(), VisitSection),
            lines[^1]
        );

    public override FrontMatterSyntax VisitFrontMatter(AmdParser.FrontMatterContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FrontMatterClose), range.Closing(LineKind.FrontMatterClose));
    }

    public override PreambleSyntax VisitPreamble(AmdParser.PreambleContext context) => new(Range(context).All);

    public override TitleSyntax VisitTitle(AmdParser.TitleContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override SectionSyntax VisitSection(AmdParser.SectionContext context) =>
        new(
            Range(context).First,
            Each(context.block(), VisitBlock),
            Each(context.clause(), VisitClause),
            Each(context.entry(), VisitEntry)
        );

    public override EntrySyntax VisitEntry(AmdParser.EntryContext context) =>
        new(Range(context).First, Each(context.block(), VisitBlock), Each(context.clause(), VisitClause));

    public override ClauseSyntax VisitClause(AmdParser.ClauseContext context) =>
        new(Range(context).First, Range(context).Continuations, Each(context.block(), VisitBlock));

    public override ParagraphSyntax VisitParagraph(AmdParser.ParagraphContext context) => new(Range(context).All);

    public override ListItemSyntax VisitListItem(AmdParser.ListItemContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override FencedBlockSyntax VisitFencedBlock(AmdParser.FencedBlockContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FenceClose), range.Closing(LineKind.FenceClose));
    }

    public override AttributeSyntax VisitAttribute(AmdParser.AttributeContext context) => new(Range(context).First);

    public override SubheadingSyntax VisitSubheading(AmdParser.SubheadingContext context) => new(Range(context).First);

    private BlockSyntax VisitBlock(AmdParser.BlockContext context) => (BlockSyntax)Visit(context);

    private LineRange Range(ParserRuleContext context) => new(lines, context);

    private static ImmutableArray<TNode> Each<TContext, TNode>(TContext[] contexts, Func<TContext, TNode> map) =>
        ImmutableArray.CreateRange(contexts.ToImmutableArray(), map);
}

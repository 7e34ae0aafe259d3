using System.Collections.Immutable;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Smd.Generated;

namespace Ossature.Compiler.Syntax.Smd;

/// <summary>Maps each rule of the generated parser to its node.</summary>
internal sealed class SmdTreeBuilder(SyntaxToken[] lines) : SmdParserBaseVisitor<SyntaxNode>
{
    public override SmdDocumentSyntax VisitDocument(SmdParser.DocumentContext context) =>
        new(
            context.frontMatter() is { } frontMatter ? VisitFrontMatter(frontMatter) : null,
            context.preamble() is { } preamble ? VisitPreamble(preamble) : null,
            context.title() is { } title ? VisitTitle(title) : null,
            Each(context.section(), VisitSection),
            lines[^1]
        );

    public override FrontMatterSyntax VisitFrontMatter(SmdParser.FrontMatterContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FrontMatterClose), range.Closing(LineKind.FrontMatterClose));
    }

    public override PreambleSyntax VisitPreamble(SmdParser.PreambleContext context) => new(Range(context).All);

    public override TitleSyntax VisitTitle(SmdParser.TitleContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override SectionSyntax VisitSection(SmdParser.SectionContext context) =>
        new(
            Range(context).First,
            Each(context.block(), VisitBlock),
            Each(context.clause(), VisitClause),
            Each(context.entry(), VisitEntry)
        );

    public override EntrySyntax VisitEntry(SmdParser.EntryContext context) =>
        new(Range(context).First, Each(context.block(), VisitBlock), Each(context.clause(), VisitClause));

    public override ClauseSyntax VisitClause(SmdParser.ClauseContext context) =>
        new(Range(context).First, Range(context).Continuations, Each(context.block(), VisitBlock));

    public override ParagraphSyntax VisitParagraph(SmdParser.ParagraphContext context) => new(Range(context).All);

    public override ListItemSyntax VisitListItem(SmdParser.ListItemContext context) =>
        new(Range(context).First, Range(context).BelowFirst);

    public override FencedBlockSyntax VisitFencedBlock(SmdParser.FencedBlockContext context)
    {
        var range = Range(context);
        return new(range.First, range.Inside(LineKind.FenceClose), range.Closing(LineKind.FenceClose));
    }

    public override AttributeSyntax VisitAttribute(SmdParser.AttributeContext context) => new(Range(context).First);

    public override SubheadingSyntax VisitSubheading(SmdParser.SubheadingContext context) => new(Range(context).First);

    private BlockSyntax VisitBlock(SmdParser.BlockContext context) => (BlockSyntax)Visit(context);

    private LineRange Range(ParserRuleContext context) => new(lines, context);

    private static ImmutableArray<TNode> Each<TContext, TNode>(TContext[] contexts, Func<TContext, TNode> map) =>
        ImmutableArray.CreateRange(contexts.ToImmutableArray(), map);
}

using System.Collections.Immutable;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Markdown.Generated;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Makes the node of each rule of the generated parser when the rule ends.</summary>
internal sealed class MarkdownTreeBuilder : MarkdownParserBaseVisitor<SyntaxNode?>, IRuleReceiver
{
    /// <summary>What the last file of this thread was built with; the next one need not make it anew.</summary>
    [ThreadStatic]
    private static MarkdownTreeBuilder? spare;

    private readonly PendingNodes<SectionSyntax> sections = new();
    private readonly PendingNodes<EntrySyntax> entries = new();
    private readonly PendingNodes<ClauseSyntax> clauses = new();
    private readonly PendingNodes<BlockSyntax> blocks = new();
    private readonly MarkdownParser parser;
    private SyntaxToken[] lines = [];
    private FrontMatterSyntax? frontMatter;
    private PreambleSyntax? preamble;
    private TitleSyntax? title;
    private LineRange range;

    private MarkdownTreeBuilder() => parser = new(null, TextWriter.Null, TextWriter.Null) { Receiver = this };

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
        var builder = spare ?? new();
        spare = null;
        var document = builder.Build(lines, vocabulary, root);
        spare = builder;
        return document;
    }

    private TDocument Build<TDocument>(SyntaxToken[] all, LineVocabulary vocabulary, Root<TDocument> root)
    {
        lines = all;
        (frontMatter, preamble, title) = (null, null, null);
        parser.TokenStream = new LineTokenStream(lines, vocabulary);
        parser.document();
        return root(frontMatter, preamble, title, sections.Take(lines[0]), lines[^1]);
    }

    public void EndRule(ParserRuleContext rule, int start, int end)
    {
        range = new(lines, start, end);
        rule.Accept(this);
    }

    public override SyntaxNode VisitFrontMatter(MarkdownParser.FrontMatterContext context) =>
        frontMatter = new(range.First, range.Inside(LineKind.FrontMatterClose), range.Closing(LineKind.FrontMatterClose));

    public override SyntaxNode VisitPreamble(MarkdownParser.PreambleContext context) => preamble = new(range.All);

    public override SyntaxNode VisitTitle(MarkdownParser.TitleContext context) => title = new(range.First, range.BelowFirst);

    public override SyntaxNode VisitSection(MarkdownParser.SectionContext context)
    {
        var (inEntries, inClauses) = (entries.Take(range.First), clauses.Take(range.First));
        return Add(sections, new SectionSyntax(range.First, blocks.Take(range.First), inClauses, inEntries));
    }

    public override SyntaxNode VisitEntry(MarkdownParser.EntryContext context) =>
        Add(entries, new EntrySyntax(range.First, blocks.Take(range.First), clauses.Take(range.First)));

    public override SyntaxNode VisitClause(MarkdownParser.ClauseContext context) =>
        Add(clauses, new ClauseSyntax(range.First, range.Continuations, blocks.Take(range.First)));

    public override SyntaxNode VisitParagraph(MarkdownParser.ParagraphContext context) =>
        Add(blocks, new ParagraphSyntax(range.All));

    public override SyntaxNode VisitListItem(MarkdownParser.ListItemContext context) =>
        Add(blocks, new ListItemSyntax(range.First, range.BelowFirst));

    public override SyntaxNode VisitTable(MarkdownParser.TableContext context) => Add(blocks, new TableSyntax(range.All));

    public override SyntaxNode VisitFencedBlock(MarkdownParser.FencedBlockContext context) =>
        Add(blocks, new FencedBlockSyntax(range.First, range.Inside(LineKind.FenceClose), range.Closing(LineKind.FenceClose)));

    public override SyntaxNode VisitAttribute(MarkdownParser.AttributeContext context) =>
        Add(blocks, new AttributeSyntax(range.First));

    public override SyntaxNode VisitSubheading(MarkdownParser.SubheadingContext context) =>
        Add(blocks, new SubheadingSyntax(range.First));

    private TNode Add<TNode>(PendingNodes<TNode> pending, TNode node)
        where TNode : SyntaxNode
    {
        pending.Add(node);
        return node;
    }
}

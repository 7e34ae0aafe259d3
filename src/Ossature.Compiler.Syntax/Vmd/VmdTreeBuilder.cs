using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Syntax.Vmd.Generated;

namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>Makes the node of each rule of the generated parser when the rule ends.</summary>
internal sealed class VmdTreeBuilder : VmdParserBaseVisitor<SyntaxNode?>, IRuleReceiver
{
    private readonly SyntaxToken[] lines;
    private readonly PendingNodes<ItemSyntax> items = new();
    private readonly PendingNodes<ActionSyntax> actions = new();
    private LineRange range;
    private int firstAction = -1;

    private VmdTreeBuilder(SyntaxToken[] lines) => this.lines = lines;

    /// <summary>Parses the lines of a file. There is a tree for every sequence of them.</summary>
    public static VmdDocumentSyntax Parse(SyntaxToken[] lines)
    {
        var builder = new VmdTreeBuilder(lines);
        new VmdParser(new LineTokenStream(lines), TextWriter.Null, TextWriter.Null) { Receiver = builder }.document();
        return new(builder.items.Take(lines[0]), lines[^1]);
    }

    public void EndRule(ParserRuleContext rule, int start, int end)
    {
        range = new(lines, start, end);
        rule.Accept(this);
    }

    public override SyntaxNode VisitDirective(VmdParser.DirectiveContext context) => Add(new DirectiveSyntax(range.First));

    public override SyntaxNode VisitGroup(VmdParser.GroupContext context) => Add(new GroupSyntax(range.First, range.BelowFirst));

    public override SyntaxNode VisitScenario(VmdParser.ScenarioContext context)
    {
        var below = firstAction < 0 ? range.BelowFirst : range.Below(firstAction);
        firstAction = -1;
        return Add(new ScenarioSyntax(range.First, below, actions.Take(range.First)));
    }

    public override SyntaxNode VisitAction(VmdParser.ActionContext context)
    {
        firstAction = firstAction < 0 ? range.Start : firstAction;
        var node = new ActionSyntax(range.First, range.BelowFirst);
        actions.Add(node);
        return node;
    }

    private ItemSyntax Add(ItemSyntax node)
    {
        items.Add(node);
        return node;
    }
}

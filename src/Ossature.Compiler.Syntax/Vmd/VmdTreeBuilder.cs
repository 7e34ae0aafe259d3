using System.Collections.Immutable;
using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Vmd.Generated;

namespace Ossature.Compiler.Syntax.Vmd;

/// <summary>Maps each rule of the generated parser to its node.</summary>
internal sealed class VmdTreeBuilder(SyntaxToken[] lines) : VmdParserBaseVisitor<SyntaxNode>
{
    public override VmdDocumentSyntax VisitDocument(VmdParser.DocumentContext context)
    {
        // Every child but the end of the file is an item.
        var items = ImmutableArray.CreateBuilder<ItemSyntax>(context.ChildCount - 1);
        for (var i = 0; i < items.Capacity; i++)
        {
            items.Add((ItemSyntax)Visit(context.GetChild(i)));
        }

        return new(items.MoveToImmutable(), lines[^1]);
    }

    public override DirectiveSyntax VisitDirective(VmdParser.DirectiveContext context) => new(First(context));

    public override GroupSyntax VisitGroup(VmdParser.GroupContext context) =>
        new(First(context), Below(context, context.ChildCount - 1));

    public override ScenarioSyntax VisitScenario(VmdParser.ScenarioContext context)
    {
        var actions = context.action();
        var nodes = ImmutableArray.CreateBuilder<ActionSyntax>(actions.Length);
        foreach (var action in actions)
        {
            nodes.Add(VisitAction(action));
        }

        return new(First(context), Below(context, context.ChildCount - 1 - actions.Length), nodes.MoveToImmutable());
    }

    public override ActionSyntax VisitAction(VmdParser.ActionContext context) =>
        new(First(context), Below(context, context.ChildCount - 1));

    private SyntaxToken First(ParserRuleContext context) => lines[context.Start.TokenIndex];

    private ImmutableArray<SyntaxToken> Below(ParserRuleContext context, int count) =>
        ImmutableArray.Create(lines, context.Start.TokenIndex + 1, count);
}

using System.Collections.Immutable;
using Ossature.Compiler.Syntax.Sds.Generated;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>
/// Makes the nodes of conditions and expressions. What stands in parentheses or alone stays an expression as long as it can be one;
/// <see cref="AsCondition"/> and <see cref="AsExpression"/> say what the place asks for, and refuse what is neither. Recursion ends where the
/// parser's does.
/// </summary>
internal sealed class ConditionBuilder(ClauseRules rules)
{
    /// <summary>The tokens of about sixty names: whoever follows a path goes from row to row.</summary>
    private const int LongestPath = 128;

    /// <summary>The file that the run stands in.</summary>
    public SourceText Source { get; set; } = SourceText.From("", "");

    public ConditionSyntax Condition() => AsCondition(ConditionOrExpression());

    public SyntaxNode ConditionOrExpression()
    {
        var rule = rules.Enter();
        var first = Conjunction();
        return rules.IsInside(rule) ? new OrConditionSyntax(AsCondition(first), Rest(rule, Conjunction)) : first;
    }

    public ExpressionSyntax Expression() => AsExpression(Sum());

    public PathSyntax Path() => Path(rules.Skip());

    /// <summary>The path of a rule that has been passed.</summary>
    public PathSyntax Path(MatchedRule rule)
    {
        if (rule.End - rule.Start > LongestPath)
        {
            rules.Refuse(rules.Token(rule.Start + LongestPath).Start);
        }

        var slash = rule.End - rule.Start > 1 ? rules.Token(rule.Start + 1, SdsClauseParser.QUALIFIER) : null;
        return slash is null
            ? new(null, null, rules.Tokens(rule.Start, rule.End))
            : new(rules.Token(rule.Start), slash, rules.Tokens(rule.Start + 2, rule.End));
    }

    public SetSyntax Set()
    {
        var rule = rules.Enter();
        var items = ImmutableArray.CreateBuilder<SetItemSyntax>();
        while (rules.IsInside(rule))
        {
            var item = rules.Skip();
            items.Add(new(SetItem(item.Start), rules.TokenBehind(item, SdsClauseParser.COMMA)));
        }

        return new(rules.Token(rule.Start), items.DrainToImmutable(), rules.Token(rule.End - 1));
    }

    /// <summary>The rule <c>quantity</c>.</summary>
    public NumberExpressionSyntax Quantity() => Number(rules.Skip().Start);

    /// <summary>A number of one token.</summary>
    public NumberExpressionSyntax Number(int index)
    {
        var token = rules.Token(index);
        return new(token, Measure(token, SdsQuantity.Read(TextOf(token))));
    }

    /// <summary>A whole number of one token.</summary>
    public decimal Integer(SyntaxToken token) => Measure(token, SdsQuantity.Read(TextOf(token))).Number;

    /// <summary>A number, a slash and a unit.</summary>
    public FlowRateSyntax FlowRate(int index)
    {
        var (number, unit) = (rules.Token(index), rules.Token(index + 2));
        return new(number, rules.Token(index + 1), unit, Measure(number, SdsQuantity.ReadRate(TextOf(number), TextOf(unit))));
    }

    public TextExpressionSyntax Text(SyntaxToken token) => new(token, SdsStrings.Value(Source, token));

    public bool Says(SyntaxToken token, string word) => TextOf(token).SequenceEqual(word);

    /// <summary>What is wanted is a condition.</summary>
    public ConditionSyntax AsCondition(SyntaxNode node) =>
        node switch
        {
            ConditionSyntax condition => condition,
            PathSyntax path => new PathConditionSyntax(path),
            ParenthesizedExpressionSyntax inner => new ParenthesizedConditionSyntax(
                inner.Open,
                AsCondition(inner.Expression),
                inner.Close
            ),
            _ => new PathConditionSyntax(Refused(node)),
        };

    /// <summary>What is wanted is an expression.</summary>
    public ExpressionSyntax AsExpression(SyntaxNode node) => node as ExpressionSyntax ?? Refused(node);

    /// <summary>What is wanted is a path.</summary>
    public PathSyntax AsPath(SyntaxNode node) =>
        node switch
        {
            PathSyntax path => path,
            PathConditionSyntax { Path: var path } => path,
            _ => Refused(node),
        };

    /// <summary>What is wanted is one name.</summary>
    public SyntaxToken AsName(SyntaxNode node)
    {
        var path = AsPath(node);
        if (!path.IsName)
        {
            rules.Refuse(path.Span.Start);
        }

        return path.Head;
    }

    /// <summary>Refuses a node, and gives back a path that stands in for it where nobody will see it.</summary>
    private PathSyntax Refused(SyntaxNode node)
    {
        rules.Refuse(node.Span.Start);
        return new(null, null, rules.Tokens(0, 1));
    }

    private SyntaxNode Conjunction()
    {
        var rule = rules.Enter();
        var first = Negation();
        return rules.IsInside(rule) ? new AndConditionSyntax(AsCondition(first), Rest(rule, Negation)) : first;
    }

    private ImmutableArray<ConditionPartSyntax> Rest(MatchedRule rule, Func<SyntaxNode> operand)
    {
        var parts = ImmutableArray.CreateBuilder<ConditionPartSyntax>();
        while (rules.IsInside(rule))
        {
            var word = rules.TokenBefore;
            parts.Add(new(word, AsCondition(operand())));
        }

        return parts.DrainToImmutable();
    }

    private SyntaxNode Negation()
    {
        var rule = rules.Enter();
        if (rules.NextIn(rule) != SdsClauseParser.RULE_negation)
        {
            return Test();
        }

        var not = rules.Token(rule.Start);
        return Negation() switch
        {
            PathSyntax { IsName: true, Head: var word } when Says(word, "found") => new NotFoundConditionSyntax(not, word),
            PathSyntax { IsName: true, Head: var word } when Says(word, "owner") => new NotOwnerConditionSyntax(not, word),
            var operand => new NotConditionSyntax(not, AsCondition(operand)),
        };
    }

    private SyntaxNode Test()
    {
        var rule = rules.Enter();
        if (rules.NextIn(rule) != SdsClauseParser.RULE_quantified)
        {
            return SimpleTest();
        }

        var quantified = rules.Enter();
        var test = AsCondition(SimpleTest());
        if (test is ParenthesizedConditionSyntax)
        {
            rules.Refuse(test.Span.Start);
        }

        var word = rules.Token(quantified.Start);
        return rules.KindAt(quantified.Start) == SdsClauseParser.ANY
            ? new AnyConditionSyntax(word, test)
            : new EveryConditionSyntax(word, test);
    }

    private SyntaxNode SimpleTest()
    {
        var rule = rules.Enter();
        var operand = Sum();
        switch (rules.NextIn(rule))
        {
            case SdsClauseParser.RULE_comparison:
                var comparison = rules.Enter();
                rules.Skip();
                return new ComparisonConditionSyntax(AsExpression(operand), rules.Token(comparison.Start), Expression());
            case SdsClauseParser.RULE_membership:
                return Membership(AsExpression(operand));
            case SdsClauseParser.RULE_probe:
                return Probe(AsPath(operand));
            default:
                return operand;
        }
    }

    private ConditionSyntax Membership(ExpressionSyntax operand)
    {
        var rule = rules.Enter();
        var not = rules.Token(rule.Start, SdsClauseParser.NOT);
        var @in = rules.Token(rule.Start + (not is null ? 0 : 1));
        if (rules.NextIn(rule) == SdsClauseParser.RULE_set)
        {
            return new SetConditionSyntax(operand, not, @in, Set());
        }

        rules.Enter();
        var lower = Bound();
        var dots = rules.TokenBefore;
        return new RangeConditionSyntax(operand, not, @in, lower, dots, Bound());
    }

    private RangeBoundSyntax Bound()
    {
        var rule = rules.Skip();
        var minus = rules.Token(rule.Start, SdsClauseParser.MINUS);
        var number = rules.Token(rule.End - 1);
        decimal? value = rules.KindAt(rule.End - 1) == SdsClauseParser.STAR ? null : Integer(number);
        return new(minus, number, minus is null ? value : -value);
    }

    private ConditionSyntax Probe(PathSyntax path)
    {
        var rule = rules.Skip();
        var word = rules.Token(rule.Start);
        return rules.KindAt(rule.Start) switch
        {
            SdsClauseParser.EMPTY => new EmptyConditionSyntax(path, word),
            SdsClauseParser.EXISTS => new ExistsConditionSyntax(path, word),
            SdsClauseParser.MISSING => new MissingConditionSyntax(path, word),
            SdsClauseParser.TIGHT_COLON => new StateConditionSyntax(path, word, rules.Token(rule.End - 1)),
            _ => new FailsConditionSyntax(path, word),
        };
    }

    /// <summary>The rule <c>expr</c>.</summary>
    private SyntaxNode Sum()
    {
        var rule = rules.Enter();
        var first = Product();
        return rules.IsInside(rule) ? new SumExpressionSyntax(AsExpression(first), Operands(rule, Product)) : first;
    }

    /// <summary>The rule <c>term</c>.</summary>
    private SyntaxNode Product()
    {
        var rule = rules.Enter();
        var first = Factor();
        return rules.IsInside(rule) ? new ProductExpressionSyntax(AsExpression(first), Operands(rule, Factor)) : first;
    }

    private ImmutableArray<ExpressionPartSyntax> Operands(MatchedRule rule, Func<SyntaxNode> operand)
    {
        var parts = ImmutableArray.CreateBuilder<ExpressionPartSyntax>();
        while (rules.IsInside(rule))
        {
            var sign = rules.TokenBefore;
            parts.Add(new(sign, AsExpression(operand())));
        }

        return parts.DrainToImmutable();
    }

    private SyntaxNode Factor()
    {
        var rule = rules.Enter();
        var first = rules.Token(rule.Start);
        switch (rules.KindAt(rule.Start))
        {
            case SdsClauseParser.MINUS:
                return new NegativeExpressionSyntax(first, AsExpression(Factor()));
            case SdsClauseParser.INT or SdsClauseParser.DECIMAL or SdsClauseParser.QUANTITY:
                return Number(rule.Start);
            case SdsClauseParser.STRING:
                return Text(first);
            case SdsClauseParser.OPEN:
                var (inner, close) = (ConditionOrExpression(), rules.Token(rule.End - 1));
                return inner is ExpressionSyntax expression
                    ? new ParenthesizedExpressionSyntax(first, expression, close)
                    : new ParenthesizedConditionSyntax(first, AsCondition(inner), close);
            default:
                return rules.NextIn(rule) == SdsClauseParser.RULE_path ? Path() : Aggregate();
        }
    }

    private AggregateExpressionSyntax Aggregate()
    {
        var rule = rules.Enter();
        var argument = Expression();
        SyntaxToken? where = rules.IsInside(rule) ? rules.TokenBefore : null;
        var condition = where is null ? null : Condition();
        var function = rules.KindAt(rule.Start) switch
        {
            SdsClauseParser.SUM_OF => AggregateFunction.Sum,
            SdsClauseParser.AVG_OF => AggregateFunction.Average,
            SdsClauseParser.COUNT_OF => AggregateFunction.Count,
            SdsClauseParser.MIN_OF => AggregateFunction.Minimum,
            _ => AggregateFunction.Maximum,
        };
        var (word, open) = (rules.Token(rule.Start), rules.Token(rule.Start + 1));
        return new(word, open, argument, where, condition, rules.Token(rule.End - 1), function);
    }

    private ExpressionSyntax SetItem(int index) =>
        rules.KindAt(index) switch
        {
            SdsClauseParser.INT or SdsClauseParser.DECIMAL => Number(index),
            SdsClauseParser.STRING => Text(rules.Token(index)),
            _ => new PathSyntax(null, null, rules.Tokens(index, index + 1)),
        };

    private SdsQuantity Measure(SyntaxToken token, SdsQuantity? quantity)
    {
        if (quantity is null)
        {
            rules.Refuse(token.Start);
        }

        return quantity ?? default;
    }

    private ReadOnlySpan<char> TextOf(SyntaxToken token) => Source.Text.AsSpan(token.Start, token.End - token.Start);
}

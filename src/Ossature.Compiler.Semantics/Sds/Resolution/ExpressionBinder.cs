using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Binds expressions (section 3.3).</summary>
/// <param name="scope">Where they stand.</param>
/// <param name="source">The file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class ExpressionBinder(NameScope scope, SourceText source, NameProblems problems)
{
    private readonly PathResolver paths = new(scope, source);

    /// <summary>The value; null after saying what is wrong.</summary>
    public BoundExpression? Bind(ExpressionSyntax expression) =>
        expression switch
        {
            NumberExpressionSyntax its => Number(its),
            TextExpressionSyntax its => new TextConstant(its.Value),
            PathSyntax its => Path(its),
            ParenthesizedExpressionSyntax its => Bind(its.Expression),
            NegativeExpressionSyntax its => Negative(its),
            SumExpressionSyntax its => Chain(its, its.First, its.Rest),
            ProductExpressionSyntax its => Chain(its, its.First, its.Rest),
            AggregateExpressionSyntax its => new AggregateBinder(scope, source, problems).Bind(its),
            _ => null,
        };

    /// <summary>The value that a path means, before rows are gone through for it; where it means none, why.</summary>
    public BoundExpression? Peek(PathSyntax path, out NameFailure? failure)
    {
        failure = null;
        if (path.IsName && source.ToString(path.Head.Span) is "true" or "false")
        {
            return new BoolConstant(source.Text[path.Head.Start] == 't');
        }

        switch (paths.Resolve(path))
        {
            case Meaning.Nothing its:
                failure = its.Failure;
                return null;
            case Meaning.State { Field.Type: EnumType states } its when path.Count == 1:
                return new MemberConstant(states, its.Name);
            case Meaning.Rows its:
                return new RowValue(its.Row);
            case Meaning.Value its:
                return its.Expression;
            default:
                failure = NoValue(path);
                return null;
        }
    }

    /// <summary>A value that was only looked at so far.</summary>
    public BoundExpression Take(BoundExpression value) => Meaning.In(scope.Loops, value);

    private BoundExpression? Path(PathSyntax path)
    {
        if (Peek(path, out var failure) is { } value)
        {
            return Take(value);
        }

        problems.Report(failure!);
        return null;
    }

    /// <summary>A state, an event or an effect has no value.</summary>
    private NameFailure NoValue(PathSyntax path)
    {
        var last = path[path.Count - 1];
        var place = problems.Locate(last.Span);
        return path.Count == 1
            ? new NameFailure.Unknown(source.ToString(last.Span), place)
            : new NameFailure.NoMember(PathText.Of(source, path, path.Count - 1), source.ToString(last.Span), place, []);
    }

    private BoundExpression? Number(NumberExpressionSyntax number)
    {
        switch (number.Quantity.Kind)
        {
            case SdsQuantityKind.Number or SdsQuantityKind.Percentage or SdsQuantityKind.Size:
                return new NumberConstant(number.Quantity.Value);
            case SdsQuantityKind.Duration:
                return new DurationConstant(number.Quantity.Value);
            default:
                problems.Report(new NameFailure.Unknown(source.ToString(number.Span), problems.Locate(number.Span)));
                return null;
        }
    }

    private BoundExpression? Negative(NegativeExpressionSyntax negative)
    {
        if (Bind(negative.Operand) is not { } operand)
        {
            return null;
        }

        if (operand is NumberConstant constant)
        {
            return new NumberConstant(-constant.Number);
        }

        if (TypeRules.Negate(operand.Type) is { } type)
        {
            return new Negation(operand, type);
        }

        var text = source.ToString(negative.Operand.Span);
        problems.DoNotFit(negative.Span, "0", SdsType.Int.ToString(), "-", text, operand.Type.ToString());
        return null;
    }

    private Arithmetic? Chain(ExpressionSyntax whole, ExpressionSyntax head, ImmutableArray<ExpressionPartSyntax> rest)
    {
        var first = Bind(head);
        var type = first?.Type;
        var parts = ImmutableArray.CreateBuilder<ArithmeticPart>(rest.Length);
        foreach (var part in rest)
        {
            var operand = Bind(part.Operand);
            if (operand is null || type is null)
            {
                type = null;
                continue;
            }

            var sign = OperatorOf(part.Operator);
            if (TypeRules.Calculate(type, sign, operand.Type) is not { } result)
            {
                var before = TextSpan.FromBounds(whole.Span.Start, part.Operator.FullStart);
                problems.DoNotFit(before, type, part.Operator.Span, part.Operand.Span, operand.Type);
                type = null;
                continue;
            }

            type = result;
            parts.Add(new(sign, operand, result));
        }

        return type is null ? null : new(first!, parts.ToImmutable(), type);
    }

    private static ArithmeticOperator OperatorOf(SyntaxToken token) =>
        (SdsTokenKind)token.Kind switch
        {
            SdsTokenKind.Plus => ArithmeticOperator.Add,
            SdsTokenKind.Minus => ArithmeticOperator.Subtract,
            SdsTokenKind.Star => ArithmeticOperator.Multiply,
            _ => ArithmeticOperator.Divide,
        };
}

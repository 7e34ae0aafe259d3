using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Reads the numbers of one clause. One that does not measure what its place asks for leaves the clause as text, a deadline excepted, which is an error.</summary>
internal sealed class Quantities(OpenClause clause)
{
    private const string Units = "ms, s, m, min, h, d, w, x, %, B, KB, MB or GB";
    private const string RateUnits = "s, min, hour or day";

    /// <summary>A duration in milliseconds.</summary>
    public decimal? Duration(NumberExpressionSyntax number) =>
        number.Quantity.Kind == SdsQuantityKind.Duration
            ? number.Quantity.Value
            : Refuse<decimal>(number.Span, number.Quantity.Kind, "a duration such as `30s`", Units);

    /// <summary>The time that a promise leaves, in milliseconds.</summary>
    public decimal? Deadline(NumberExpressionSyntax number)
    {
        if (number.Quantity is { Kind: SdsQuantityKind.Duration, Value: > 0 and var milliseconds })
        {
            return milliseconds;
        }

        clause.Problems.Fault(found => found.BadDeadline(clause.Locate(number.Span), clause.Text(number.Span)));
        return null;
    }

    /// <summary>How many there are, at least one.</summary>
    public long? Count(NumberExpressionSyntax number) =>
        number.Quantity is { Kind: SdsQuantityKind.Number, Value: >= 1 and var count } && decimal.IsInteger(count)
            ? (long)count
            : Refuse<long>(number.Span, number.Quantity.Kind, "a whole number from 1 on", Units);

    /// <summary>How often, and how far apart.</summary>
    public Retries? Retries(RetrySyntax retry)
    {
        var number = retry.Times;
        if (number.Quantity is not { Kind: SdsQuantityKind.Multiple, Value: >= 1 and var times } || !decimal.IsInteger(times))
        {
            Refuse<long>(number.Span, number.Quantity.Kind, "how many times, such as `3x`", Units);
            return null;
        }

        var backoff =
            retry.Exponential is not null ? Backoff.Exponential
            : retry.Backoff is not null ? Backoff.Linear
            : Backoff.None;
        return new((long)times, backoff);
    }

    /// <summary>The time in which a rate allows its number, in milliseconds.</summary>
    public decimal? Window(FlowRateSyntax rate) =>
        rate.Quantity.Kind == SdsQuantityKind.Rate
            ? rate.Quantity.Value
            : Refuse<decimal>(rate.Span, rate.Quantity.Kind, "a rate such as `200/s`", RateUnits);

    private T? Refuse<T>(TextSpan place, SdsQuantityKind kind, string wanted, string units)
        where T : struct
    {
        clause.Problems.MakeOpaque(found =>
        {
            if (kind == SdsQuantityKind.Unknown)
            {
                found.UnknownUnit(clause.Locate(place), clause.Text(place), units);
            }
            else
            {
                found.WrongKindOfValue(clause.Locate(place), clause.Text(place), wanted);
            }
        });
        return null;
    }
}

using System.Globalization;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>How many of some clauses are bound.</summary>
/// <param name="Bound">The bound ones.</param>
/// <param name="All">All of them.</param>
public readonly record struct FormalCount(int Bound, int All)
{
    /// <summary>The share of bound clauses, from 0 to 1; 1 where there is no clause.</summary>
    public double Share => All == 0 ? 1 : (double)Bound / All;

    /// <summary>The share for people: <c>96.6 %</c>, cut off and not rounded, so that it is <c>100 %</c> only where every clause is bound.</summary>
    public string Percent
    {
        get
        {
            var thousandths = All == 0 ? 1000 : Bound * 1000L / All;
            return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10m:0.#} %");
        }
    }

    /// <summary>As reports write it: <c>58/60</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bound}/{All}");

    internal FormalCount Plus(ClauseStatus status) => new(Bound + (status == ClauseStatus.Bound ? 1 : 0), All + 1);
}

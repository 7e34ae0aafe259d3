namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>The modes behind a group's signature.</summary>
public sealed record CompareModes
{
    /// <summary>No mode: values must be equal.</summary>
    public static CompareModes Exact { get; } = new();

    /// <summary><c>~approx</c>: numbers need not be exactly equal.</summary>
    public bool Approximate { get; init; }

    /// <summary><c>~approx:TOL</c>: the greatest difference that counts as equal; null for the usual one.</summary>
    public double? Tolerance { get; init; }

    /// <summary><c>~unordered</c>: the order of list items does not count.</summary>
    public bool Unordered { get; init; }

    /// <summary><c>~matches</c>: what is expected is a pattern.</summary>
    public bool Matches { get; init; }

    /// <summary><c>~struct</c>: an object is compared by its public fields.</summary>
    public bool Struct { get; init; }

    /// <summary><c>~decimal</c>: numbers are compared as exact decimals.</summary>
    public bool Decimal { get; init; }
}

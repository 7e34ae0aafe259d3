using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>What the files of a project declare about one specification.</summary>
/// <param name="Symbol">What its SMD file declares.</param>
/// <param name="Architectures">The architectures that name it, sorted by path.</param>
/// <param name="Verifications">The verification files that name it, sorted by path.</param>
internal sealed record SpecParts(
    SpecSymbol Symbol,
    ImmutableArray<ArchitectureSymbol> Architectures,
    ImmutableArray<VerificationSymbol> Verifications
)
{
    /// <summary>The other specifications whose declarations say what is written here means, each once: those it assumes and those it verifies the code of.</summary>
    public IEnumerable<string> Named =>
        Symbol
            .Depends.Select(reference => reference.Name)
            .Concat(Verifications.Select(verification => verification.Architecture?.Name).OfType<string>())
            .Where(id => id != Symbol.Id)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether these are the very same declarations.</summary>
    public bool IsSame(SpecParts other) =>
        ReferenceEquals(Symbol, other.Symbol)
        && IsSame(Architectures, other.Architectures)
        && IsSame(Verifications, other.Verifications);

    private static bool IsSame<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : class
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}

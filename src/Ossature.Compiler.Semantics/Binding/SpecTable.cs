using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Semantics.Symbols.Verification;

namespace Ossature.Compiler.Semantics.Binding;

/// <summary>Sorts what the files declare by the specification that it is about. Ids that are declared twice or by nobody are reported here.</summary>
internal static class SpecTable
{
    /// <summary>What is declared about each specification, sorted by id. Of two files with one id the first counts.</summary>
    public static ImmutableArray<SpecParts> Of(Declarations declarations, DiagnosticBag diagnostics)
    {
        var symbols = new Dictionary<string, SpecSymbol>(StringComparer.Ordinal);
        foreach (var symbol in declarations.Specs.Sort((left, right) => ByPath(left.Location, right.Location)))
        {
            if (!symbols.TryAdd(symbol.Id, symbol))
            {
                diagnostics.DuplicateSpecId(symbol.Location, symbol.Id, symbols[symbol.Id].Location.Path);
            }
        }

        var architectures = new Dictionary<string, ImmutableArray<ArchitectureSymbol>.Builder>(StringComparer.Ordinal);
        foreach (var symbol in declarations.Architectures.Sort((left, right) => ByPath(left.Location, right.Location)))
        {
            if (symbols.ContainsKey(symbol.Spec.Name))
            {
                Add(architectures, symbol.Spec.Name, symbol);
            }
            else if (!declarations.Incomplete)
            {
                var (help, fix) = NearNames.Suggest(symbol.Spec.Location, symbol.Spec.Name, symbols.Keys);
                diagnostics.UnknownArchitectureSpec(symbol.Spec.Location, symbol.Spec.Name, help, fix);
            }
        }

        var verifications = new Dictionary<string, ImmutableArray<VerificationSymbol>.Builder>(StringComparer.Ordinal);
        foreach (var symbol in declarations.Verifications.Sort((left, right) => ByPath(left.Location, right.Location)))
        {
            if (symbols.ContainsKey(symbol.Spec.Name))
            {
                Add(verifications, symbol.Spec.Name, symbol);
            }
        }

        var ids = symbols.Keys.ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        return ImmutableArray.CreateRange(
            ImmutableArray.Create(ids),
            id => new SpecParts(symbols[id], Take(architectures, id), Take(verifications, id))
        );
    }

    private static int ByPath(Location left, Location right) => string.CompareOrdinal(left.Path, right.Path);

    private static void Add<T>(Dictionary<string, ImmutableArray<T>.Builder> lists, string id, T item)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists.Add(id, list = ImmutableArray.CreateBuilder<T>());
        }

        list.Add(item);
    }

    private static ImmutableArray<T> Take<T>(Dictionary<string, ImmutableArray<T>.Builder> lists, string id) =>
        lists.TryGetValue(id, out var list) ? list.ToImmutable() : [];
}

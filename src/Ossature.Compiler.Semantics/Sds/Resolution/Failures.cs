using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Resolution;

/// <summary>Makes of what was found too often why nothing was found.</summary>
internal static class Failures
{
    /// <summary>Several things have a name.</summary>
    public static Meaning.Nothing Ambiguous<T>(string name, Location place, IReadOnlyList<T> found, Func<T, string> show)
    {
        var meanings = ImmutableArray.CreateBuilder<string>(found.Count);
        foreach (var its in found)
        {
            meanings.Add(show(its));
        }

        return new(new NameFailure.Ambiguous(name, place, meanings.ToImmutable(), found is IReadOnlyList<EventSymbol>));
    }
}

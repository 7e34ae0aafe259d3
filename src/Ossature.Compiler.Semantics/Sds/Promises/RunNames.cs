using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>The apis and actions at whose end an invariant can be checked: <c>@at_checkout</c>.</summary>
/// <param name="isComplete">Whether they are all known. Where one is missing, a name may be its.</param>
internal sealed class RunNames(bool isComplete)
{
    /// <summary>What a modifier that names one of them begins with.</summary>
    public const string Prefix = "at_";

    private readonly Dictionary<string, (List<ApiSymbol> Apis, List<ActionSymbol> Actions)> runs = new(StringComparer.Ordinal);

    /// <summary>Adds an api, under the last word of its route.</summary>
    public void Add(ApiSymbol api)
    {
        for (var at = api.Route.Segments.Length - 1; at >= 0; at--)
        {
            if (api.Route.Segments[at] is { Kind: RouteSegmentKind.Literal, Text: var word })
            {
                Under(Nouns.Snake(word)).Apis.Add(api);
                return;
            }
        }
    }

    /// <summary>Adds an action.</summary>
    public void Add(ActionSymbol action) => Under(Nouns.Snake(action.Name)).Actions.Add(action);

    /// <summary>What a modifier names; null where it names nothing.</summary>
    public AfterRunOf? Find(string modifier)
    {
        var name = Nouns.Snake(modifier[Prefix.Length..]);
        return runs.TryGetValue(name, out var run) ? new(name, [.. run.Apis], [.. run.Actions])
            : isComplete ? null
            : new(name, [], []);
    }

    /// <summary>The modifiers that there could be.</summary>
    public List<string> Names()
    {
        var names = new List<string>(runs.Count);
        foreach (var name in runs.Keys)
        {
            names.Add(Prefix + name);
        }

        return names;
    }

    private (List<ApiSymbol> Apis, List<ActionSymbol> Actions) Under(string name)
    {
        if (!runs.TryGetValue(name, out var run))
        {
            runs.Add(name, run = ([], []));
        }

        return run;
    }
}

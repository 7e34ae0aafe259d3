using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>What is known of all bodies of a section before one of them is bound, and what is found out while they are.</summary>
internal sealed class SectionBodies
{
    private readonly SpecScope scope;
    private readonly Dictionary<string, string> amounts = new(StringComparer.Ordinal);
    private readonly Dictionary<EventSymbol, List<EmissionSite>> emissions = [];
    private Dictionary<string, EventSymbol>? foreignEvents;

    /// <param name="scope">The section.</param>
    /// <param name="bodies">Its bodies.</param>
    public SectionBodies(SpecScope scope, IEnumerable<ReadBody> bodies)
    {
        this.scope = scope;
        Calls = new(scope, bodies);
        foreach (var body in bodies)
        {
            foreach (var step in body.Steps())
            {
                if (step is DecrementSyntax { Amount: PathSyntax amount } decrement)
                {
                    amounts.TryAdd(LastName(decrement.Field), LastName(amount));
                }
            }
        }
    }

    /// <summary>Which action calls which.</summary>
    public CallGraph Calls { get; }

    /// <summary>The placeholders that mean nothing somewhere; that is said once.</summary>
    public HashSet<Placeholder> ReportedPlaceholders { get; } = [];

    /// <summary>The words of all clauses that are not bound.</summary>
    public UnboundWords Unbound { get; } = new();

    /// <summary>By the names of the numbers from which steps take something the name of the field that says how much: <c>qty</c> of <c>stock</c> in <c>decrement stock by item.qty</c>.</summary>
    public IReadOnlyDictionary<string, string> Amounts => amounts;

    /// <summary>Notes that a body emits an event.</summary>
    public void AddEmission(EventSymbol its, EmissionSite? site)
    {
        if (!emissions.TryGetValue(its, out var sites))
        {
            emissions.Add(its, sites = []);
        }

        if (site is not null && (sites.Count == 0 || sites[^1] != site))
        {
            sites.Add(site);
        }
    }

    /// <summary>The bodies that emit an event, each once.</summary>
    public ImmutableArray<EmissionSite> SitesOf(EventSymbol its) => [.. emissions.GetValueOrDefault(its, [])];

    /// <summary>A consumed event by its name alone; null if there is none.</summary>
    public EventSymbol? FindForeignEvent(string name)
    {
        if (foreignEvents is null)
        {
            foreignEvents = new(StringComparer.Ordinal);
            foreach (var consumed in scope.Module.ConsumedEvents)
            {
                foreignEvents.TryAdd(consumed.Name, consumed);
            }
        }

        return foreignEvents.GetValueOrDefault(name);
    }

    private string LastName(PathSyntax path) => scope.Text(path[path.Count - 1].Span);
}

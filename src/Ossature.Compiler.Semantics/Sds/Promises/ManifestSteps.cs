using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bodies;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>What the steps of the manifest can reach, and what they use of the modules.</summary>
internal sealed class ManifestSteps
{
    private readonly BoundSystem system;
    private readonly Dictionary<string, ActionSymbol> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> paths = new(StringComparer.Ordinal);

    /// <param name="system">The system, whose sections are bound.</param>
    /// <param name="recipients">Who can be told.</param>
    public ManifestSteps(BoundSystem system, Recipients recipients)
    {
        (this.system, Recipients) = (system, recipients);
        foreach (var spec in system.Specs)
        {
            foreach (var action in spec.Actions)
            {
                Add(spec.Module, action.Symbol);
            }
        }
    }

    /// <summary>Who can be told.</summary>
    public Recipients Recipients { get; }

    /// <summary>What the steps use.</summary>
    public Usage Used { get; } = new();

    /// <summary>The words of the clauses that are not bound.</summary>
    public UnboundWords Unbound { get; } = new();

    /// <summary>The actions of a name that the parties of a contract have, or without one all modules, as <c>module/action</c>.</summary>
    public List<string> FindActions(string name, BoundContract? contract)
    {
        if (contract is null)
        {
            return paths.GetValueOrDefault(name, []);
        }

        var found = new List<string>();
        foreach (var party in (string[])[contract.Left.Name, contract.Right.Name])
        {
            if (actions.ContainsKey($"{party}/{name}"))
            {
                found.Add($"{party}/{name}");
            }
        }

        return found;
    }

    /// <summary>Notes that an action is called.</summary>
    /// <param name="path">The action as <c>module/action</c>.</param>
    public ActionSymbol Use(string path)
    {
        Used.Actions.Add(actions[path]);
        return actions[path];
    }

    /// <summary>The names of all actions that the parties of a contract have, or without one all modules.</summary>
    public List<string> ActionNames(BoundContract? contract)
    {
        if (contract is null)
        {
            return [.. paths.Keys];
        }

        var names = new List<string>();
        foreach (var party in (string[])[contract.Left.Name, contract.Right.Name])
        {
            foreach (var action in system.FindSpec(party)?.Actions ?? [])
            {
                names.Add(action.Symbol.Name);
            }
        }

        return names;
    }

    /// <summary>Whether one of these modules has no section yet, so that nobody knows its actions.</summary>
    public bool IsUnspecified(BoundContract? contract) =>
        contract is null
            ? system.Specs.Length < system.Modules.Length
            : contract.Left.Section is null || contract.Right.Section is null;

    /// <summary>The name of the field that says how much the steps of its module take from a number; null where none takes any.</summary>
    public string? AmountOf(FieldSymbol field, string written) =>
        field.Entity is { } entity ? system.FindSpec(entity.Module)?.Amounts.GetValueOrDefault(written) : null;

    /// <summary>Reports what neither a section nor a step of the manifest uses.</summary>
    public void ReportUnused(DiagnosticBag diagnostics)
    {
        foreach (var spec in system.Specs)
        {
            foreach (var entity in spec.Unused.Entities)
            {
                if (!Used.Entities.Contains(entity))
                {
                    diagnostics.UnusedEntity(entity.Location, entity.Name);
                }
            }

            foreach (var action in spec.Unused.Actions)
            {
                if (!Used.Actions.Contains(action) && !Unbound.Mention(action.Name))
                {
                    diagnostics.UnusedAction(action.Location, action.Name);
                }
            }

            foreach (var its in spec.Unused.Events)
            {
                if (!Used.Emitted.Contains(its) && !Unbound.Mention(its.Name))
                {
                    diagnostics.EventNeverEmitted(its.Location, its.Name);
                }
            }
        }
    }

    private void Add(string module, ActionSymbol action)
    {
        var path = $"{module}/{action.Name}";
        actions.Add(path, action);
        if (!paths.TryGetValue(action.Name, out var found))
        {
            paths.Add(action.Name, found = []);
        }

        found.Add(path);
    }
}

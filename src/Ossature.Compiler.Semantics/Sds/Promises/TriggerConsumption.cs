using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>A module that must react to an event of the other party consumes it.</summary>
internal static class TriggerConsumption
{
    public static void Check(OpenClause clause, PathSyntax written, ProductPromise promise, BoundContract contract)
    {
        if (
            promise.Trigger is not EventOccurrence { Event: var trigger }
            || Party(contract, promise.Product.ModuleName()) is not { } module
            || trigger.Module == module.Name
        )
        {
            return;
        }

        if (!module.Symbol.IsIncomplete && module.FindConsumedEvent(trigger.Module, trigger.Name) is null)
        {
            clause.Problems.Remark(found =>
                found.UnconsumedTrigger(
                    clause.Locate(written.Span),
                    module.Name,
                    trigger.ToString(),
                    Fix(clause, module.Symbol, trigger)
                )
            );
        }
    }

    /// <summary>The party of a name; null for a built-in, which neither makes.</summary>
    private static BoundModule? Party(BoundContract contract, string module) =>
        contract.Left.Name == module ? contract.Left
        : contract.Right.Name == module ? contract.Right
        : null;

    /// <summary>Adds the event to the list of what the module consumes, where that stands in the same file.</summary>
    private static CodeFix? Fix(OpenClause clause, ModuleSymbol module, EventSymbol trigger)
    {
        if (module.Location.Path != clause.Source.Path)
        {
            return null;
        }

        foreach (var member in module.Node.Block.Members)
        {
            if (
                member is PropertySyntax { Value: ListValueSyntax { CloseBracket.IsMissing: false } list } property
                && clause.Text(property.Name.Span) == "consumes"
            )
            {
                var separator = list.Items.IsEmpty || list.Items[^1].Separator is not null ? "" : ", ";
                return CodeFix.Replace($"consume `{trigger}`", new(list.CloseBracket.Start, 0), $"{separator}{trigger}");
            }
        }

        return null;
    }
}

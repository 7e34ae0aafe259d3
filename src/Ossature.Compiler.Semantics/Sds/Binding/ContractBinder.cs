using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A contract is between two modules of which one consumes from the other.</summary>
internal sealed class ContractBinder(Manifest manifest, DiagnosticBag diagnostics)
{
    /// <summary>The partners of each module with which there is a contract.</summary>
    private readonly Dictionary<ModuleScope, HashSet<ModuleScope>> partners = [];

    /// <summary>The contracts whose modules there are.</summary>
    /// <param name="modules">The modules, in the order of those of the manifest.</param>
    public ImmutableArray<BoundContract> Bind(ImmutableArray<BoundModule> modules)
    {
        var contracts = ImmutableArray.CreateBuilder<BoundContract>();
        foreach (var file in manifest.Files)
        {
            foreach (var contract in file.Contracts)
            {
                if (Check(contract) is [var left, var right])
                {
                    contracts.Add(new(contract, modules[left.Number], modules[right.Number]));
                }
            }
        }

        return contracts.ToImmutable();
    }

    /// <summary>The two modules of a contract; nothing where they are not two.</summary>
    private ModuleScope[] Check(ContractSymbol contract)
    {
        if (contract.Node.Left.IsMissing || contract.Node.Right.IsMissing)
        {
            return [];
        }

        if (contract.Left.Name == contract.Right.Name)
        {
            diagnostics.ContractWithItself(contract.Right.Location, contract.Right.Name);
            return [];
        }

        var left = Find(contract.Left, contract.Right.Name);
        var right = Find(contract.Right, contract.Left.Name);
        if (left is null || right is null)
        {
            return [];
        }

        if (!AddPartner(left, right) || !AddPartner(right, left))
        {
            diagnostics.SecondContract(contract.Location, left.Name, right.Name);
        }
        else if (!Exchange(left, right))
        {
            diagnostics.NothingExchanged(contract.Location, left.Name, right.Name);
        }

        return [left, right];
    }

    private static bool Exchange(ModuleScope left, ModuleScope right) =>
        left.Sources.Contains(right) || right.Sources.Contains(left) || left.Symbol.IsIncomplete || right.Symbol.IsIncomplete;

    /// <summary>The module of a name. Where there is none, any near one is suggested but that of the other side.</summary>
    private ModuleScope? Find(NameReference name, string other)
    {
        var module = manifest.Find(name.Name);
        if (module is null && !manifest.IsIncomplete)
        {
            var (help, fix) = NearNames.Suggest(name.Location, name.Name, manifest.Names.Where(known => known != other));
            diagnostics.ContractOfUnknownModule(name.Location, name.Name, help, fix);
        }

        return module;
    }

    private bool AddPartner(ModuleScope module, ModuleScope partner)
    {
        if (!partners.TryGetValue(module, out var its))
        {
            partners.Add(module, its = []);
        }

        return its.Add(partner);
    }
}

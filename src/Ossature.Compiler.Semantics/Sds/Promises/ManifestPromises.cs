using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Semantics.Sds.Symbols;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Promises;

/// <summary>Binds the clauses of the manifest: soft constraints of modules, contracts, system invariants, and what is done when tests fail.</summary>
internal sealed class ManifestPromises
{
    private readonly BoundSystem system;
    private readonly DiagnosticBag diagnostics;
    private readonly CheckTimes times;
    private readonly ManifestSteps steps;
    private readonly ClauseScope everything;
    private readonly Dictionary<BoundModule, Visibility> parts = [];
    private readonly List<(SdsFile File, ClauseLedger Clauses)> files = [];
    private readonly ImmutableArray<ClauseEntry>.Builder entries = ImmutableArray.CreateBuilder<ClauseEntry>();

    private ManifestPromises(BoundSystem system, DiagnosticBag diagnostics)
    {
        (this.system, this.diagnostics) = (system, diagnostics);
        foreach (var file in system.Files)
        {
            files.Add((file, new(ClauseEntry.SystemSpec, file.Source, diagnostics)));
        }

        times = new(FindRuns);
        steps = new(system, new(system, FindRoles));
        everything = new()
        {
            Place = ClausePlace.SystemInvariant,
            Visible = new(system.Modules),
            IsIncomplete = IsIncomplete(system),
        };
    }

    /// <summary>Binds them, gives them to the system, and says what became of each clause.</summary>
    /// <param name="system">The system, whose sections are bound.</param>
    /// <param name="diagnostics">Where the errors go.</param>
    public static ImmutableArray<ClauseEntry> Bind(BoundSystem system, DiagnosticBag diagnostics)
    {
        var manifest = new ManifestPromises(system, diagnostics);
        manifest.BindModules();
        manifest.BindContracts();
        manifest.BindInvariants();
        manifest.BindPolicy();
        manifest.steps.ReportUnused(diagnostics);
        foreach (var (_, clauses) in manifest.files)
        {
            manifest.entries.AddRange(clauses.Entries);
        }

        return manifest.entries.ToImmutable();
    }

    /// <summary>The soft constraints of a module count for it, even where it has no section.</summary>
    private void BindModules()
    {
        foreach (var file in system.Files)
        {
            foreach (var symbol in file.Modules)
            {
                if (
                    !symbol.Softs.IsEmpty
                    && system.FindModule(symbol.Name) is { } module
                    && ReferenceEquals(module.Symbol, symbol)
                )
                {
                    Bind(module, new(module.Name, file.Source, diagnostics));
                }
            }
        }
    }

    private void Bind(BoundModule module, ClauseLedger clauses)
    {
        var scope = new ClauseScope { Place = ClausePlace.Module, Visible = new(module) };
        module.Softs = new SoftBinder().BindAll(module.Symbol.Node, module.Symbol.Softs, clauses, scope);
        entries.AddRange(clauses.Entries);
    }

    private void BindContracts()
    {
        var contracts = new Dictionary<ContractSymbol, BoundContract>(ReferenceEqualityComparer.Instance);
        foreach (var contract in system.Contracts)
        {
            contracts.Add(contract.Symbol, contract);
        }

        var chain = new PromiseChain();
        var bound = new List<ContractClauses>();
        foreach (var (file, clauses) in files)
        {
            foreach (var symbol in file.Contracts)
            {
                if (contracts.TryGetValue(symbol, out var contract))
                {
                    bound.Add(new(contract, ScopeOf(contract), clauses, times, steps, chain));
                    bound[^1].Bind();
                }
                else
                {
                    clauses.Skip(symbol.Node, symbol.Node.Block);
                    steps.Unbound.Add(file.Source, symbol.Node.Block);
                }
            }
        }

        chain.CheckCycles();
        foreach (var contract in bound)
        {
            contract.Close();
        }
    }

    /// <summary>Whether something could not be read that declares a name.</summary>
    private static bool IsIncomplete(BoundSystem system)
    {
        foreach (var file in system.Files)
        {
            if (file.IsIncomplete)
            {
                return true;
            }
        }

        foreach (var module in system.Modules)
        {
            if (module.Symbol.IsIncomplete)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a party has to name.</summary>
    private Visibility PartOf(BoundModule module)
    {
        if (!parts.TryGetValue(module, out var part))
        {
            parts.Add(module, part = new([module]));
        }

        return part;
    }

    private ClauseScope ScopeOf(BoundContract contract) =>
        new()
        {
            Place = ClausePlace.Contract,
            Visible = new(PartOf(contract.Left), PartOf(contract.Right)),
            Contract = contract,
            Beyond = everything.Visible,
            IsIncomplete = everything.IsIncomplete,
        };

    private void BindInvariants()
    {
        var binder = new InvariantBinder(everything, times);
        var bound = ImmutableArray.CreateBuilder<BoundClause<BoundInvariant>>();
        foreach (var (file, clauses) in files)
        {
            foreach (var block in file.SystemInvariants)
            {
                foreach (var member in block.Block.Members)
                {
                    if (member is ClauseLineSyntax line)
                    {
                        var clause = clauses.Open(block, line, ClauseKind.SystemInvariant);
                        var invariant = binder.Bind(clause);
                        if (invariant is not null && Concerned.Only(invariant) is { } module)
                        {
                            clause.Problems.Remark(found => found.InvariantOfOneModule(clause.Locate(line.Span), module));
                        }

                        bound.Add(clauses.Close(clause, invariant));
                    }
                }
            }
        }

        system.Invariants = bound.ToImmutable();
    }

    private HashSet<string> FindRoles()
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spec in system.Specs)
        {
            foreach (var rule in spec.Auth.Rules)
            {
                foreach (var grant in rule.Grants)
                {
                    roles.Add(grant.Role);
                }
            }
        }

        return roles;
    }

    private RunNames FindRuns()
    {
        var runs = new RunNames(isComplete: system.Specs.Length == system.Modules.Length);
        foreach (var spec in system.Specs)
        {
            foreach (var api in spec.Apis)
            {
                runs.Add(api.Symbol);
            }

            foreach (var action in spec.Actions)
            {
                runs.Add(action.Symbol);
            }
        }

        return runs;
    }

    private void BindPolicy()
    {
        var policy = new TestFailureBinder(
            "the system",
            everything,
            () => new ManifestBody(steps, everything, new()),
            diagnostics
        );
        foreach (var (file, clauses) in files)
        {
            foreach (var handler in file.Handlers)
            {
                policy.Add(handler, file.Source, clauses);
            }
        }

        system.TestFailurePolicy = policy.Finish();
    }
}

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>A <c>spec</c> header and every declaration of its module below it, up to the next header: unread as yet, sorted by kind.</summary>
public sealed record SectionSymbol
{
    /// <param name="declarations">The declarations below the header, in file order, those of the manifest left out.</param>
    public SectionSymbol(ImmutableArray<DeclarationSyntax> declarations)
    {
        Declarations = declarations;
        Runtime = First<RuntimeSyntax>();
        Migrate = First<MigrateSyntax>();
        Entities = All<EntitySyntax>();
        Edges = All<EdgeSyntax>();
        Machines = All<MachineSyntax>();
        Errors = All<ErrorSyntax>();
        Events = All<EventSyntax>();
        Actions = All<ActionSyntax>();
        Apis = All<ApiSyntax>();
        Handlers = All<HandlerSyntax>();
        Invariants = All<InvariantSyntax>();
        Auths = All<AuthSyntax>();
        Limits = All<LimitSyntax>();
        Observes = All<ObserveSyntax>();
        Evolves = All<EvolveSyntax>();
        Seeds = All<SeedSyntax>();
    }

    /// <summary>The module that it specifies; an empty name where the header lacks it.</summary>
    public required NameReference Module { get; init; }

    /// <summary>The version as written, <c>v1.0</c>; empty where it is missing.</summary>
    public string Version { get; init; } = "";

    /// <summary>What it is about, without the quotes; empty where nothing is said.</summary>
    public string Description { get; init; } = "";

    /// <summary>The roles that work on the module; all of them where the header names none.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];

    /// <summary>The header.</summary>
    public required SpecSyntax Node { get; init; }

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Whether a declaration of the file could not be read. What seems to be missing may stand there.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Where the name of the module stands in the header.</summary>
    public Location Location => Module.Location;

    /// <summary>All declarations, in file order.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations { get; }

    /// <summary>The <c>runtime</c> block, the first if there are several.</summary>
    public RuntimeSyntax? Runtime { get; }

    /// <summary>The <c>migrate</c> block, the first if there are several.</summary>
    public MigrateSyntax? Migrate { get; }

    /// <summary>The entities, in file order.</summary>
    public ImmutableArray<EntitySyntax> Entities { get; }

    /// <summary>The edges, in file order.</summary>
    public ImmutableArray<EdgeSyntax> Edges { get; }

    /// <summary>The state machines, in file order.</summary>
    public ImmutableArray<MachineSyntax> Machines { get; }

    /// <summary>The errors, in file order.</summary>
    public ImmutableArray<ErrorSyntax> Errors { get; }

    /// <summary>The events, in file order.</summary>
    public ImmutableArray<EventSyntax> Events { get; }

    /// <summary>The actions, in file order.</summary>
    public ImmutableArray<ActionSyntax> Actions { get; }

    /// <summary>The apis, in file order.</summary>
    public ImmutableArray<ApiSyntax> Apis { get; }

    /// <summary>The handlers of events and of other triggers, in file order.</summary>
    public ImmutableArray<HandlerSyntax> Handlers { get; }

    /// <summary>The invariants, in file order.</summary>
    public ImmutableArray<InvariantSyntax> Invariants { get; }

    /// <summary>The blocks of auth rules, in file order.</summary>
    public ImmutableArray<AuthSyntax> Auths { get; }

    /// <summary>The blocks of limits, in file order.</summary>
    public ImmutableArray<LimitSyntax> Limits { get; }

    /// <summary>The blocks of what to observe, in file order.</summary>
    public ImmutableArray<ObserveSyntax> Observes { get; }

    /// <summary>The changes of the schema, in file order.</summary>
    public ImmutableArray<EvolveSyntax> Evolves { get; }

    /// <summary>The blocks of seed rows, in file order.</summary>
    public ImmutableArray<SeedSyntax> Seeds { get; }

    private ImmutableArray<T> All<T>()
        where T : DeclarationSyntax
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var declaration in Declarations)
        {
            if (declaration is T wanted)
            {
                found.Add(wanted);
            }
        }

        return found.ToImmutable();
    }

    private T? First<T>()
        where T : DeclarationSyntax
    {
        foreach (var declaration in Declarations)
        {
            if (declaration is T wanted)
            {
                return wanted;
            }
        }

        return null;
    }
}

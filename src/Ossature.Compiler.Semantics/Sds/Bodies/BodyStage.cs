using System.Collections.Immutable;
using Ossature.Compiler.Semantics.Sds.Bound;
using Ossature.Compiler.Semantics.Sds.Declare;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Semantics.Sds.Scopes;
using Ossature.Compiler.Syntax.Sds;

namespace Ossature.Compiler.Semantics.Sds.Bodies;

/// <summary>Declares and binds what happens in a module: errors, events, actions, apis, handlers.</summary>
internal sealed class BodyStage
{
    private readonly SpecScope scope;
    private readonly List<ReadBody> bodies;
    private readonly SectionBodies section;
    private readonly BodyNames names;
    private readonly Func<SoftBinding> softs;
    private readonly Dictionary<ApiSyntax, ApiSymbol> apiSymbols = [];
    private readonly ImmutableArray<BoundAction>.Builder actions = ImmutableArray.CreateBuilder<BoundAction>();
    private readonly ImmutableArray<BoundApi>.Builder apis = ImmutableArray.CreateBuilder<BoundApi>();
    private readonly ImmutableArray<BoundHandler>.Builder handlers = ImmutableArray.CreateBuilder<BoundHandler>();
    private readonly List<(EventSymbol Symbol, BoundBody Body)> events = [];

    private BodyStage(SpecScope scope, List<ReadBody> bodies, Func<SoftBinding> softs)
    {
        (this.scope, this.bodies, this.softs, section, names) = (scope, bodies, softs, new(scope, bodies), new(scope));
        foreach (var api in scope.Apis)
        {
            apiSymbols.Add(api.Node, api);
        }
    }

    /// <summary>Declares errors, actions, apis and events.</summary>
    public static void Declare(SpecScope scope)
    {
        ErrorDeclarer.Declare(scope);
        ActionDeclarer.Declare(scope);
        new ApiDeclarer(scope).Declare();
        // What an event carries may be an input of whoever emits it.
        new EventDeclarer(scope).Declare();
    }

    /// <summary>Reads every body.</summary>
    /// <param name="scope">The section.</param>
    /// <param name="softs">What binds the soft constraints of one body.</param>
    public static BodyStage Read(SpecScope scope, Func<SoftBinding> softs)
    {
        var bodies = new List<ReadBody>();
        foreach (var declaration in scope.Section.Declarations)
        {
            if (BlockOf(declaration) is { } block)
            {
                bodies.Add(ReadBody.Read(scope, declaration, block));
            }
        }

        return new(scope, bodies, softs);
    }

    /// <summary>What is known of all bodies.</summary>
    public SectionBodies Section => section;

    /// <summary>Binds every body, and finds what nothing in the section uses.</summary>
    public BoundBodies Bind()
    {
        foreach (var body in bodies)
        {
            if (!Bind(body))
            {
                BodyBinder.Abandon(scope, section, body);
            }
        }

        section.Calls.ReportCycles(scope);
        var events = Events();
        var unused = new UnusedDeclarations(scope, section);
        unused.ReportErrors();
        return new(
            [.. scope.Errors.Values],
            events,
            actions.ToImmutable(),
            apis.ToImmutable(),
            handlers.ToImmutable(),
            unused.Actions(),
            unused.Events(events)
        );
    }

    private static BlockSyntax? BlockOf(DeclarationSyntax declaration) =>
        declaration switch
        {
            EventSyntax its => its.Block,
            ActionSyntax its => its.Block,
            ApiSyntax its => its.Block,
            HandlerSyntax { Event: not null } its => its.Block,
            _ => null,
        };

    /// <summary>Binds a body; false where its declaration is in error.</summary>
    private bool Bind(ReadBody read) =>
        read.Declaration switch
        {
            EventSyntax its => Bind(read, its),
            ActionSyntax its => Bind(read, its),
            ApiSyntax its => Bind(read, its),
            HandlerSyntax its => Bind(read, its),
            _ => false,
        };

    private bool Bind(ReadBody read, EventSyntax node)
    {
        var symbol = SdsText.Of(scope.Source, node.Name) is { } name ? scope.Module.FindEvent(name.ToString()) : null;
        if (symbol is null || symbol.Node != node)
        {
            return false;
        }

        events.Add((symbol, new BodyBinder(new(scope, section, names.Of(symbol, ClausePlace.Event), null), softs()).Bind(read)));
        return true;
    }

    private bool Bind(ReadBody read, ActionSyntax node)
    {
        if (!scope.Actions.TryGetValue(scope.Text(node.Name.Span), out var symbol) || symbol.Node != node)
        {
            return false;
        }

        var body = new BodyScope(scope, section, names.Of(symbol), new(null, symbol, null));
        actions.Add(new(symbol, new BodyBinder(body, softs()).Bind(read)));
        UnusedLocals.Check(body, symbol);
        return true;
    }

    private bool Bind(ReadBody read, ApiSyntax node)
    {
        if (!apiSymbols.TryGetValue(node, out var symbol))
        {
            return false;
        }

        var body = new BodyScope(scope, section, names.Of(symbol), new(symbol, null, null));
        var bound = new BodyBinder(body, softs()).Bind(read);
        var effect = DefaultEffects.Find(body, symbol, read);
        apis.Add(new(symbol, bound, effect, ImpliedAnswers.CheckNotFound(scope, symbol, read)));
        UnusedLocals.Check(body, symbol, effect);
        return true;
    }

    private bool Bind(ReadBody read, HandlerSyntax node)
    {
        var symbol = HandledEvents.Find(scope, node.Event!);
        if (symbol is null)
        {
            handlers.Add(new(node, null, BoundBody.Empty));
            return false;
        }

        var body = new BodyScope(scope, section, names.Of(symbol, ClausePlace.Handler), new(null, null, symbol));
        handlers.Add(new(node, symbol, new BodyBinder(body, softs()).Bind(read)));
        return true;
    }

    private ImmutableArray<BoundEvent> Events()
    {
        var rules = new EmissionRules(scope, section);
        var bound = ImmutableArray.CreateBuilder<BoundEvent>(events.Count);
        foreach (var (symbol, body) in events)
        {
            bound.Add(new(symbol, rules.Find(symbol), body));
        }

        return bound.MoveToImmutable();
    }
}

/// <summary>What happens in a module.</summary>
/// <param name="Errors">The errors.</param>
/// <param name="Events">The events.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Apis">The apis.</param>
/// <param name="Handlers">The handlers.</param>
/// <param name="UnusedActions">The actions that no step of the section calls.</param>
/// <param name="UnusedEvents">The events that nothing in the section publishes.</param>
internal sealed record BoundBodies(
    ImmutableArray<ErrorSymbol> Errors,
    ImmutableArray<BoundEvent> Events,
    ImmutableArray<BoundAction> Actions,
    ImmutableArray<BoundApi> Apis,
    ImmutableArray<BoundHandler> Handlers,
    ImmutableArray<ActionSymbol> UnusedActions,
    ImmutableArray<EventSymbol> UnusedEvents
);

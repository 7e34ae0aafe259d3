using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;
using Ossature.Compiler.Syntax.Sds.Clauses;

namespace Ossature.Compiler.Semantics.Sds.Bound;

/// <summary><c>/cart/** : owner, admin(GET)</c>: who may use the apis for which it is the most specific rule.</summary>
/// <param name="Pattern">The routes.</param>
/// <param name="Grants">Who may; nobody where the grants are not understood.</param>
/// <param name="IsUnderstood">Whether the grants are understood.</param>
/// <param name="Location">Where the pattern stands.</param>
public sealed record BoundAuthRule(Route Pattern, ImmutableArray<BoundGrant> Grants, bool IsUnderstood, Location Location)
{
    /// <summary>The roles that may use a method, in the order in which they are written, each once.</summary>
    public ImmutableArray<string> RolesOf(string method)
    {
        var roles = ImmutableArray.CreateBuilder<string>();
        foreach (var grant in Grants)
        {
            if (grant.Allows(method) && !roles.Contains(grant.Role))
            {
                roles.Add(grant.Role);
            }
        }

        return roles.ToImmutable();
    }
}

/// <summary><c>admin(POST, PATCH)</c>.</summary>
/// <param name="Role">The role: <see cref="BuiltInRole"/>, or a name of the module's own.</param>
/// <param name="Methods">The methods; none for all.</param>
/// <param name="Location">Where the role stands.</param>
public sealed record BoundGrant(string Role, ImmutableArray<GrantedMethod> Methods, Location Location)
{
    /// <summary>Whether the role may use a method.</summary>
    public bool Allows(string method)
    {
        foreach (var its in Methods)
        {
            if (its.Name == method)
            {
                return true;
            }
        }

        return Methods.IsEmpty;
    }
}

/// <summary>A method that a grant names.</summary>
/// <param name="Name">The method.</param>
/// <param name="Location">Where it stands.</param>
public sealed record GrantedMethod(string Name, Location Location);

/// <summary>The roles that nobody has to be given.</summary>
public static class BuiltInRole
{
    /// <summary>Everyone.</summary>
    public const string Public = "public";

    /// <summary>Whoever is signed in.</summary>
    public const string User = "user";

    /// <summary>The owner of the addressed row; where none is addressed, whoever is signed in and acts on rows of their own.</summary>
    public const string Owner = "owner";

    /// <summary>Whether a role is one of these.</summary>
    public static bool Is(string role) => role is Public or User or Owner;
}

/// <summary>Who may use each api.</summary>
public sealed class AuthTable
{
    private readonly Dictionary<ApiSymbol, ApiAccess> byApi = [];

    internal AuthTable(ImmutableArray<BoundAuthRule> rules, ImmutableArray<ApiAccess> access)
    {
        (Rules, Access) = (rules, access);
        foreach (var its in access)
        {
            byApi.TryAdd(its.Api, its);
        }
    }

    /// <summary>The table of a section without apis.</summary>
    public static AuthTable Empty { get; } = new([], []);

    /// <summary>The rules in the order of the file, without those whose pattern an earlier one has.</summary>
    public ImmutableArray<BoundAuthRule> Rules { get; }

    /// <summary>Each api and who may use it, in the order of the apis.</summary>
    public ImmutableArray<ApiAccess> Access { get; }

    /// <summary>Who may use an api of the section; null for one whose route another one has already.</summary>
    public ApiAccess? Of(ApiSymbol api) => byApi.GetValueOrDefault(api);
}

/// <summary>Who may use an api.</summary>
/// <param name="Api">The api.</param>
/// <param name="Rule">The most specific rule that matches it; null where none does: then whoever is signed in may use it.</param>
/// <param name="Roles">The roles that may use it, in the order of the rule.</param>
public sealed record ApiAccess(ApiSymbol Api, BoundAuthRule? Rule, ImmutableArray<string> Roles)
{
    /// <summary>Whether a role may use it, by its own name.</summary>
    public bool Has(string role) => Roles.Contains(role);
}

/// <summary><c>POST /checkout : 5/min per user</c>.</summary>
/// <param name="Method">The HTTP method; a star for all.</param>
/// <param name="Pattern">The route, or a pattern with stars.</param>
/// <param name="Apis">The apis whose requests are counted, together: at least one.</param>
/// <param name="Requests">How many requests a window lets pass.</param>
/// <param name="Window">The milliseconds of a window, which begins with the first request that is counted.</param>
/// <param name="Scope">Whose requests are counted together.</param>
/// <param name="Location">Where method and route stand.</param>
public sealed record BoundLimit(
    string Method,
    Route Pattern,
    ImmutableArray<ApiSymbol> Apis,
    long Requests,
    long Window,
    LimitScope Scope,
    Location Location
);

/// <summary>Whose requests a limit counts together.</summary>
public enum LimitScope
{
    /// <summary>All requests.</summary>
    Global,

    /// <summary>Those of a principal.</summary>
    User,

    /// <summary>Those from an address.</summary>
    Ip,

    /// <summary>Those with a key.</summary>
    Key,
}

/// <summary>A phrase of <c>observe</c>.</summary>
/// <param name="Location">Where it stands.</param>
public abstract record BoundPhrase(Location Location);

/// <summary><c>log: all api calls</c>.</summary>
/// <param name="Subject">What is logged.</param>
/// <param name="Location">Where it stands.</param>
public sealed record LogAll(LogSubject Subject, Location Location) : BoundPhrase(Location);

/// <summary><c>log: sold_out</c>: each time the error is raised.</summary>
/// <param name="Error">The error.</param>
/// <param name="Location">Where it stands.</param>
public sealed record LogError(ErrorSymbol Error, Location Location) : BoundPhrase(Location);

/// <summary><c>log: order.paid</c>: each time the event is published, or is told of.</summary>
/// <param name="Event">The event.</param>
/// <param name="Location">Where it stands.</param>
public sealed record LogEvent(EventSymbol Event, Location Location) : BoundPhrase(Location);

/// <summary><c>metric: checkout.conversion</c>.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="Subject">What its first name says that it is about.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Metric(string Name, MetricSubject Subject, Location Location) : BoundPhrase(Location);

/// <summary><c>trace: checkout flow end-to-end</c>.</summary>
/// <param name="Segment">The segment of a route whose apis are traced; empty for an action.</param>
/// <param name="Action">The action that is traced; null for a segment.</param>
/// <param name="IsEndToEnd">Whether it goes on into other modules.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Trace(string Segment, ActionSymbol? Action, bool IsEndToEnd, Location Location) : BoundPhrase(Location);

/// <summary>What a metric measures something of.</summary>
public abstract record MetricSubject;

/// <summary>A part of every service: <c>api</c>, <c>db</c>, <c>queue</c>, <c>cache</c>, <c>event</c>.</summary>
/// <param name="Name">Which part.</param>
public sealed record ServiceSubject(string Name) : MetricSubject;

/// <summary>The apis with a segment in their route.</summary>
/// <param name="Segment">The segment.</param>
public sealed record SegmentSubject(string Segment) : MetricSubject;

/// <summary>An action.</summary>
/// <param name="Action">The action.</param>
public sealed record ActionSubject(ActionSymbol Action) : MetricSubject;

/// <summary>An event.</summary>
/// <param name="Event">The event.</param>
public sealed record EventSubject(EventSymbol Event) : MetricSubject;

/// <summary>The rows of an entity.</summary>
/// <param name="Entity">The entity.</param>
public sealed record EntitySubject(EntitySymbol Entity) : MetricSubject;

/// <summary>A field of the rows of an entity.</summary>
/// <param name="Field">The field.</param>
public sealed record FieldSubject(FieldSymbol Field) : MetricSubject;

using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>What clauses, types and declarations use of a section: the rest is reported as unused.</summary>
internal sealed class Usage
{
    /// <summary>The entities that a declaration or a clause other than their own names.</summary>
    public HashSet<EntitySymbol> Entities { get; } = [];

    /// <summary>The errors that an outcome raises.</summary>
    public HashSet<ErrorSymbol> Errors { get; } = [];

    /// <summary>The actions that a step calls.</summary>
    public HashSet<ActionSymbol> Actions { get; } = [];

    /// <summary>The events that a step emits, or that a soft constraint does.</summary>
    public HashSet<EventSymbol> Emitted { get; } = [];
}

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Model;

namespace Ossature.Compiler.Semantics.Sds.Scopes;

/// <summary>A name that means nothing where it stands, and why.</summary>
internal abstract record NameFailure
{
    /// <summary>No rule yields anything.</summary>
    /// <param name="Name">The name; dots in it are those of an event that might be meant.</param>
    /// <param name="Location">Where it stands.</param>
    /// <param name="Wanted">What has to stand there.</param>
    public sealed record Unknown(string Name, Location Location, WantedName Wanted = WantedName.Any) : NameFailure
    {
        /// <summary>Whether it looks like the name of an entity, so that the clause is wrong and not just prose.</summary>
        public bool IsCapital => char.IsAsciiLetterUpper(Name[0]);
    }

    /// <summary>Several things have the name.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Location">Where it stands.</param>
    /// <param name="Meanings">How each of them is written in full.</param>
    /// <param name="IsEvent">Whether they are events.</param>
    public sealed record Ambiguous(string Name, Location Location, ImmutableArray<string> Meanings, bool IsEvent) : NameFailure;

    /// <summary>What stands in front of the dot has no such member.</summary>
    /// <param name="Path">The path up to the member.</param>
    /// <param name="Name">The member.</param>
    /// <param name="Location">Where the member stands.</param>
    /// <param name="Members">What there is instead.</param>
    public sealed record NoMember(string Path, string Name, Location Location, ImmutableArray<string> Members) : NameFailure;

    /// <summary>A name with a module in front of it that is not seen from here.</summary>
    /// <param name="Module">The module.</param>
    /// <param name="Name">The name behind the slash.</param>
    /// <param name="Location">Where both stand.</param>
    public sealed record Foreign(string Module, string Name, Location Location) : NameFailure;

    /// <summary>A row that no edge and no reference connects with the one that the clause is about.</summary>
    /// <param name="From">The entity that the clause is about.</param>
    /// <param name="To">The other entity.</param>
    /// <param name="Location">Where the other one stands.</param>
    public sealed record NotConnected(EntitySymbol From, EntitySymbol To, Location Location) : NameFailure;

    /// <summary>Rows that several references connect with the one that the clause is about.</summary>
    /// <param name="Entity">The entity of the rows.</param>
    /// <param name="Location">Where it stands.</param>
    /// <param name="References">The references.</param>
    public sealed record ConnectedTwice(EntitySymbol Entity, Location Location, ImmutableArray<string> References) : NameFailure;

    /// <summary>What is wrong was said where the name is declared.</summary>
    public sealed record Echo : NameFailure;
}

/// <summary>What a name has to mean where it stands.</summary>
internal enum WantedName
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>An entity, or in promises an event.</summary>
    Occurrence,

    /// <summary>An event.</summary>
    Event,
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>A name that may have a module in front: <c>rider/RideRequest.created</c>, <c>rider/*</c>, <c>order.paid</c>.</summary>
/// <param name="Module">The module; null where there is no slash.</param>
/// <param name="Name">The name behind the slash, with its dots; <c>*</c> for all events.</param>
/// <param name="Location">Where the whole is written.</param>
public sealed record QualifiedReference(NameReference? Module, string Name, Location Location)
{
    /// <summary>Whether it means everything that a module has to give.</summary>
    public bool IsWildcard => Name == "*";

    /// <summary>The name as written.</summary>
    public override string ToString() => Module is null ? Name : $"{Module.Name}/{Name}";
}

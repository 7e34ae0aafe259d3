using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>An entity of a module.</summary>
public sealed record BoundEntity
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The module.</summary>
    public required string Module { get; init; }

    /// <summary>The declaration; null where only the manifest names the entity: then its members are not known and not checked.</summary>
    public EntitySyntax? Node { get; init; }

    /// <summary>The file of the declaration; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Where the name is declared, or else where the manifest names it.</summary>
    public required Location Location { get; init; }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>An event of a module.</summary>
public sealed record BoundEvent
{
    /// <summary>The name with its dots.</summary>
    public required string Name { get; init; }

    /// <summary>The module.</summary>
    public required string Module { get; init; }

    /// <summary>The declaration; null where only the manifest names the event.</summary>
    public EventSyntax? Node { get; init; }

    /// <summary>The file of the declaration; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Where the name is declared, or else where the manifest names it.</summary>
    public required Location Location { get; init; }

    /// <summary>The name as other modules write it.</summary>
    public override string ToString() => $"{Module}/{Name}";
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Symbols;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Symbols;

/// <summary>A <c>contract</c> declaration: what two modules promise each other.</summary>
public sealed record ContractSymbol
{
    /// <summary>The module that is named first.</summary>
    public required NameReference Left { get; init; }

    /// <summary>The module that is named second.</summary>
    public required NameReference Right { get; init; }

    /// <summary>The declaration with its clauses.</summary>
    public required ContractSyntax Node { get; init; }

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Where the contract begins to say whose it is.</summary>
    public Location Location => Left.Location;
}

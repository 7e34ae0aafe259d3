using Ossature.Compiler.Semantics.Sds.Symbols;

namespace Ossature.Compiler.Semantics.Sds.Binding;

/// <summary>A contract between two modules that there are.</summary>
/// <param name="Symbol">The declaration.</param>
/// <param name="Left">The module that is named first.</param>
/// <param name="Right">The module that is named second, another one.</param>
public sealed record BoundContract(ContractSymbol Symbol, BoundModule Left, BoundModule Right);

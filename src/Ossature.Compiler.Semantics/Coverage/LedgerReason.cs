namespace Ossature.Compiler.Semantics.Coverage;

/// <summary>Why a requirement stands in the ledger.</summary>
public enum LedgerReason
{
    /// <summary>Nothing covers it.</summary>
    Uncovered,

    /// <summary>Its heading says that nothing has to.</summary>
    Exempt,

    /// <summary>Something covers it, but no case expects an error that it declares.</summary>
    UnexpectedError,
}

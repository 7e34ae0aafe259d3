using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>One clause as formal coverage counts it.</summary>
/// <param name="Spec">The module, or <see cref="SystemSpec"/>.</param>
/// <param name="Declaration">The declaration that the clause stands in, as <see cref="ClauseDeclaration"/> calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">How much of it is understood.</param>
/// <param name="Text">The clause as written, its marker included.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="ReasonCode">The code of the diagnostic that says why it is not bound; null for a bound one.</param>
/// <param name="Reason">The message of that diagnostic; null for a bound one.</param>
public sealed record ClauseEntry(
    string Spec,
    string Declaration,
    ClauseKind Kind,
    ClauseStatus Status,
    string Text,
    Location Location,
    string? ReasonCode = null,
    string? Reason = null
)
{
    /// <summary>What the clauses that belong to no module are counted under.</summary>
    public const string SystemSpec = "(system)";
}

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>The kinds of clauses as reports name them.</summary>
public static class ClauseKindNames
{
    /// <summary>The word for a kind: <c>step</c>, <c>assert</c>, …, <c>sysinv</c>.</summary>
    public static string Of(ClauseKind kind) =>
        kind == ClauseKind.SystemInvariant ? "sysinv" : kind.ToString().ToLowerInvariant();
}

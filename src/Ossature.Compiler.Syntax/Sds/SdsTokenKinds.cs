namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The groups that tokens of SDS form.</summary>
public static class SdsTokenKinds
{
    /// <summary>Whether a token is a name: every keyword is one where the grammar does not ask for the keyword.</summary>
    public static bool IsName(this SdsTokenKind kind) =>
        kind == SdsTokenKind.Identifier || kind is >= SdsTokenKind.SystemKeyword and <= SdsTokenKind.DefaultKeyword;

    /// <summary>Whether a token at the start of a declaration says what is declared.</summary>
    public static bool IsDeclarationKeyword(this SdsTokenKind kind) =>
        kind is >= SdsTokenKind.SystemKeyword and <= SdsTokenKind.OnKeyword;

    /// <summary>The keyword that a name is, or <see cref="SdsTokenKind.Identifier"/>.</summary>
    internal static SdsTokenKind OfName(ReadOnlySpan<char> name) =>
        name switch
        {
            "system" => SdsTokenKind.SystemKeyword,
            "module" => SdsTokenKind.ModuleKeyword,
            "contract" => SdsTokenKind.ContractKeyword,
            "system_invariant" => SdsTokenKind.SystemInvariantKeyword,
            "spec" => SdsTokenKind.SpecKeyword,
            "runtime" => SdsTokenKind.RuntimeKeyword,
            "entity" => SdsTokenKind.EntityKeyword,
            "edge" => SdsTokenKind.EdgeKeyword,
            "machine" => SdsTokenKind.MachineKeyword,
            "error" => SdsTokenKind.ErrorKeyword,
            "event" => SdsTokenKind.EventKeyword,
            "action" => SdsTokenKind.ActionKeyword,
            "api" => SdsTokenKind.ApiKeyword,
            "invariant" => SdsTokenKind.InvariantKeyword,
            "auth" => SdsTokenKind.AuthKeyword,
            "limit" => SdsTokenKind.LimitKeyword,
            "observe" => SdsTokenKind.ObserveKeyword,
            "migrate" => SdsTokenKind.MigrateKeyword,
            "evolve" => SdsTokenKind.EvolveKeyword,
            "seed" => SdsTokenKind.SeedKeyword,
            "on" => SdsTokenKind.OnKeyword,
            "in" => SdsTokenKind.InKeyword,
            "out" => SdsTokenKind.OutKeyword,
            "ref" => SdsTokenKind.RefKeyword,
            "payload" => SdsTokenKind.PayloadKeyword,
            "initial" => SdsTokenKind.InitialKeyword,
            "terminal" => SdsTokenKind.TerminalKeyword,
            "default" => SdsTokenKind.DefaultKeyword,
            _ => SdsTokenKind.Identifier,
        };

    /// <summary>A line that ends with such a token goes on in the next one.</summary>
    internal static bool ContinuesBelow(this SdsTokenKind kind) =>
        kind
            is SdsTokenKind.Comma
                or SdsTokenKind.Plus
                or SdsTokenKind.Minus
                or SdsTokenKind.Arrow
                or SdsTokenKind.BothWays
                or SdsTokenKind.FatArrow
                or SdsTokenKind.Bar
                or SdsTokenKind.Equal
                or SdsTokenKind.NotEqual
                or SdsTokenKind.Less
                or SdsTokenKind.LessOrEqual
                or SdsTokenKind.Greater
                or SdsTokenKind.GreaterOrEqual;

    /// <summary>A line that starts with such a token goes on with the one above.</summary>
    internal static bool ContinuesAbove(this SdsTokenKind kind) =>
        kind is SdsTokenKind.FatArrow or SdsTokenKind.Arrow or SdsTokenKind.Bar;

    /// <summary>Whether a token at the start of a member makes the rest of it a clause.</summary>
    internal static bool IsClauseMark(this SdsTokenKind kind) =>
        kind is SdsTokenKind.Bang or SdsTokenKind.StepMark or SdsTokenKind.Tilde;
}

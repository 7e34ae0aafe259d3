namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The keys that blocks have, and the keywords of declarations.</summary>
internal static class SdsKeys
{
    public static readonly string[] Declarations =
    [
        "system",
        "module",
        "contract",
        "system_invariant",
        "spec",
        "runtime",
        "entity",
        "edge",
        "machine",
        "error",
        "event",
        "action",
        "api",
        "invariant",
        "auth",
        "limit",
        "observe",
        "migrate",
        "evolve",
        "seed",
        "on",
    ];

    /// <summary>The keys of the block of a declaration; none where a block has others than the grammar knows.</summary>
    public static string[] Of(SdsTokenKind keyword) =>
        keyword switch
        {
            SdsTokenKind.SystemKeyword => ["description", "modules", "agents_per_module"],
            SdsTokenKind.ModuleKeyword => ["description", "owns", "exposes", "consumes", "boundary"],
            SdsTokenKind.SpecKeyword => ["description", "agents"],
            SdsTokenKind.ErrorKeyword => ["message", "detail"],
            SdsTokenKind.MachineKeyword => ["initial", "terminal"],
            SdsTokenKind.EventKeyword => ["ref", "payload"],
            SdsTokenKind.ApiKeyword => ["in", "out"],
            _ => [],
        };

    /// <summary>Whether a key takes a value of a form, and the words for the form that it takes.</summary>
    public static string? WrongForm(string key, ValueSyntax value) =>
        key switch
        {
            "description" or "message" or "detail" => value is TextValueSyntax ? null : "a text in quotes",
            "modules" => IsWhole(value) ? null : "a whole number",
            "agents_per_module" => IsWhole(value) || value is ApproximateValueSyntax ? null : "a number such as `200` or `~200`",
            "owns" or "exposes" or "consumes" or "agents" or "terminal" => value is ListValueSyntax
                ? null
                : "a list such as `[a, b]`",
            "boundary" or "initial" => value is NameValueSyntax ? null : "a name",
            _ => null,
        };

    private static bool IsWhole(ValueSyntax value) =>
        value is NumberValueSyntax number && (SdsTokenKind)number.Number.Kind == SdsTokenKind.Integer;
}

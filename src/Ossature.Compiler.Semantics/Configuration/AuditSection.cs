namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[audit]</c> of <c>ossature.toml</c>.</summary>
public sealed record AuditSection
{
    /// <summary>Rounds of audit, fix and audit again per specification; zero or more.</summary>
    public int MaxFixCycles { get; init; } = 3;
}

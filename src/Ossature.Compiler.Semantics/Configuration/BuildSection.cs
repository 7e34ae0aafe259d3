using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[build]</c> of <c>ossature.toml</c>.</summary>
public sealed record BuildSection
{
    /// <summary>Repair attempts after a failed verification; zero or more.</summary>
    public int MaxFixAttempts { get; init; } = 3;

    /// <summary>Longer files, in lines, are not quoted in repair prompts.</summary>
    public int MaxInlineLines { get; init; } = 200;

    /// <summary>Output limit of one call, in tokens, for implementer and fixer; one or more.</summary>
    public int MaxOutputTokens { get; init; } = 32768;

    /// <summary>Commands run once in the output folder before the first task; no empty ones.</summary>
    public ImmutableArray<string> Setup { get; init; } = [];

    /// <summary>Commands whose programs must be there; never run. No empty ones.</summary>
    public ImmutableArray<string> Verify { get; init; } = [];

    /// <summary>Whether a reviewer reads what passed verification.</summary>
    public bool Review { get; init; } = true;

    /// <summary>Rounds of fix and review again; zero or more.</summary>
    public int MaxReviewAttempts { get; init; } = 2;

    /// <summary>How many tasks may run at once, one or more; null leaves it to the machine.</summary>
    public int? Jobs { get; init; }
}

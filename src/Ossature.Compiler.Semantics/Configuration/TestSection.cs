namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[test]</c> of <c>ossature.toml</c>.</summary>
public sealed record TestSection
{
    /// <summary>Runs a verification harness: <c>{file}</c> becomes its path, else the path is appended; empty for the language's own command.</summary>
    public string Command { get; init; } = "";

    /// <summary>Whether a requirement that no case covers is an error.</summary>
    public bool RequireCoverage { get; init; }
}

using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary>
/// What <c>ossature.toml</c> says, with the default for everything it does not say. Sections and keys are those of the file. A key
/// that was refused has its default here, so options can always be used.
/// </summary>
public sealed record ProjectOptions
{
    /// <summary>Name of the configuration file in the project folder.</summary>
    public const string FileName = "ossature.toml";

    /// <summary><c>[project]</c>: name, version and folders.</summary>
    public ProjectSection Project { get; init; } = new();

    /// <summary><c>[output]</c>: where generated files go and in which language.</summary>
    public OutputSection Output { get; init; } = new();

    /// <summary><c>[audit]</c>: how specs are reviewed.</summary>
    public AuditSection Audit { get; init; } = new();

    /// <summary><c>[build]</c>: how tasks are run.</summary>
    public BuildSection Build { get; init; } = new();

    /// <summary><c>[test]</c>: how verification cases are run.</summary>
    public TestSection Test { get; init; } = new();

    /// <summary><c>[llm]</c>: which models do the work.</summary>
    public LlmSection Llm { get; init; } = new();

    /// <summary><c>[diagnostics]</c>: severities that the project changes.</summary>
    public DiagnosticsSection Diagnostics { get; init; } = new();

    /// <summary><c>[sds]</c>: demands on formal specifications.</summary>
    public SdsSection Sds { get; init; } = new();

    /// <summary><c>[budget]</c>: what a build may cost.</summary>
    public BudgetSection Budget { get; init; } = new();

    /// <summary><c>[sandbox]</c>: what verify commands may see.</summary>
    public SandboxSection Sandbox { get; init; } = new();

    /// <summary><c>[cache]</c>: where results are kept and shared.</summary>
    public CacheSection Cache { get; init; } = new();

    /// <summary>The configuration file as a whole; <see cref="LlmSection.ModelLocation"/> and others are narrower.</summary>
    public Location Location { get; init; } = Location.OfFile(FileName);
}

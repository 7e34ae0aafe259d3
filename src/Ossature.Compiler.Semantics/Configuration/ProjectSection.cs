namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[project]</c> of <c>ossature.toml</c>. Folders are relative to the project folder, with <c>/</c>, normalised, never empty.</summary>
public sealed record ProjectSection
{
    /// <summary>Shown in prompts and reports.</summary>
    public string Name { get; init; } = "ossature-project";

    /// <summary>Shown in reports only, so a new version makes nothing stale.</summary>
    public string Version { get; init; } = "0.0.1";

    /// <summary>Searched with all folders below it for specification files; <c>.</c> is the project folder.</summary>
    public string SpecDir { get; init; } = "specs";

    /// <summary>Where the author's input files lie; <c>.</c> is the project folder.</summary>
    public string ContextDir { get; init; } = "context";
}

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[output]</c> of <c>ossature.toml</c>.</summary>
public sealed record OutputSection
{
    /// <summary>
    /// Where generated files go, relative to the project folder, with <c>/</c>, normalised: a folder below the project folder that
    /// shares nothing with specs, context or <c>.ossature</c>.
    /// </summary>
    public string Dir { get; init; } = "output";

    /// <summary>The output language, free text; exact lower-case names as <c>csharp</c> and <c>python</c> have a profile.</summary>
    public string Language { get; init; } = "python";

    /// <summary>The framework to write for, or empty.</summary>
    public string Framework { get; init; } = "";
}

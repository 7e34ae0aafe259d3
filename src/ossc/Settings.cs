namespace Ossature.CommandLine;

/// <summary>The options that every command has.</summary>
/// <param name="Config">Path of a configuration file as typed, or null.</param>
/// <param name="Format">How results are written.</param>
/// <param name="Color">When to use colour.</param>
/// <param name="Verbose">Whether progress tells of every call and process.</param>
/// <param name="WarningsAsErrors">Whether warnings about the project's files count as errors; for the commands that read them.</param>
internal sealed record Settings(string? Config, OutputFormat Format, ColorChoice Color, bool Verbose, bool WarningsAsErrors)
{
    /// <summary>What holds when no option is given.</summary>
    public static Settings Default { get; } = new(null, OutputFormat.Text, ColorChoice.Auto, false, false);

    /// <summary>Whether results are JSON.</summary>
    public bool Json => Format == OutputFormat.Json;
}

/// <summary>When to use colour.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set.</summary>
    Auto,

    /// <summary>Even into a file.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>Diagnostics for tools that read SARIF.</summary>
    Sarif,

    /// <summary>Diagnostics as workflow commands of GitHub Actions.</summary>
    Github,
}

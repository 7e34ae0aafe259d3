namespace Ossature.CommandLine;

/// <summary>The options that every command has.</summary>
/// <param name="Config">Path of a configuration file as typed, or null.</param>
/// <param name="Json">Whether results are for programs.</param>
/// <param name="Color">When to use colour.</param>
/// <param name="Verbose">Whether progress tells of every call and process.</param>
internal sealed record Settings(string? Config, bool Json, ColorChoice Color, bool Verbose)
{
    /// <summary>What holds when no option is given.</summary>
    public static Settings Default { get; } = new(null, false, ColorChoice.Auto, false);
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

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[cache]</c> of <c>ossature.toml</c>.</summary>
public sealed record CacheSection
{
    /// <summary>How large the folder of stored results may grow, in bytes; zero or more.</summary>
    public long MaxSize { get; init; } = 5_000_000_000;

    /// <summary>Where results are shared: an address of <c>http</c> or <c>https</c> without user, query or fragment; null for nowhere.</summary>
    public Uri? Remote { get; init; }

    /// <summary>What is done there.</summary>
    public RemoteMode RemoteMode { get; init; }

    /// <summary>Name of the environment variable that holds the token for it; null when none is sent.</summary>
    public string? RemoteTokenEnv { get; init; }
}

/// <summary>What a build does with shared results.</summary>
public enum RemoteMode
{
    /// <summary>It takes them.</summary>
    Read,

    /// <summary>It takes them and adds its own.</summary>
    ReadWrite,
}

using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[sandbox]</c> of <c>ossature.toml</c>.</summary>
public sealed record SandboxSection
{
    /// <summary>Further folders and files that commands may read, as written.</summary>
    public ImmutableArray<string> Read { get; init; } = [];
}

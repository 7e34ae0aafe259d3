using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[sandbox]</c> of <c>ossature.toml</c>.</summary>
public sealed record SandboxSection
{
    /// <summary>Further folders and files that commands may read, as written.</summary>
    public ImmutableArray<string> Read { get; init; } = [];

    /// <summary>Where <c>read</c> stands, else <c>[sandbox]</c>, else the file.</summary>
    public Location ReadLocation { get; init; } = Location.OfFile(ProjectOptions.FileName);
}

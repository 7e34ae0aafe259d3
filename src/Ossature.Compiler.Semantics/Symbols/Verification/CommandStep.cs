using System.Collections.Immutable;

namespace Ossature.Compiler.Semantics.Symbols.Verification;

/// <summary>One run of a program and what must come of it.</summary>
public sealed record CommandStep
{
    /// <summary>The program and its arguments, each as the bytes that are passed.</summary>
    public ImmutableArray<ImmutableArray<byte>> Words { get; init; } = [];

    /// <summary>The exit code.</summary>
    public int ExitCode { get; init; }

    /// <summary>What standard output must be; null when anything will do.</summary>
    public StreamCheck? Output { get; init; }

    /// <summary>What standard error must be; null when anything will do.</summary>
    public StreamCheck? Error { get; init; }
}

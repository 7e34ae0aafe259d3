using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[diagnostics]</c> of <c>ossature.toml</c>.</summary>
public sealed record DiagnosticsSection
{
    /// <summary>What the project wants to see of a diagnostic, by code.</summary>
    public ImmutableSortedDictionary<string, WantedSeverity> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, WantedSeverity>(StringComparer.Ordinal);

    /// <summary>The diagnostic with the severity that the project wants, or null when the project switched it off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) =>
        !Severities.TryGetValue(diagnostic.Code, out var wanted) ? diagnostic
        : wanted.Severity is { } severity ? diagnostic with { Severity = severity }
        : null;
}

/// <summary>What a project wants to see of a diagnostic.</summary>
/// <param name="Severity">As what; null for not at all.</param>
public sealed record WantedSeverity(DiagnosticSeverity? Severity);

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Configuration;

/// <summary><c>[diagnostics]</c> of <c>ossature.toml</c>.</summary>
public sealed record DiagnosticsSection
{
    /// <summary>The severity that the project wants, by code; null switches the code off.</summary>
    public ImmutableSortedDictionary<string, DiagnosticSeverity?> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, DiagnosticSeverity?>(StringComparer.Ordinal);

    /// <summary>The diagnostic with the severity that the project wants, or null when the project switched it off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic) =>
        !Severities.TryGetValue(diagnostic.Code, out var severity) ? diagnostic
        : severity is { } wanted ? diagnostic with { Severity = wanted }
        : null;
}

using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Configuration;

namespace Ossature.Compiler;

/// <summary>Diagnostics as a project wants to see them.</summary>
internal static class ProjectSeverities
{
    /// <summary>The diagnostics with the severities that <c>[diagnostics]</c> gives them, without those that are off, in the order in which they are shown.</summary>
    public static ImmutableArray<Diagnostic> Apply(ProjectOptions options, IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Select(options.Diagnostics.Apply)
                .OfType<Diagnostic>()
                .Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
        ];
}

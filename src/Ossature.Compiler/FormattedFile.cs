using System.Collections.Immutable;
using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler;

/// <summary>A specification file and what it is when it is formatted.</summary>
/// <param name="Source">The file as it is.</param>
/// <param name="Formatted">The file in its layout; the same value when nothing changes.</param>
/// <param name="Errors">The syntax errors for which it stays as it is.</param>
public sealed record FormattedFile(SourceText Source, SourceText Formatted, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>Whether the layout differs from what is there.</summary>
    public bool IsChanged => !ReferenceEquals(Source, Formatted);
}

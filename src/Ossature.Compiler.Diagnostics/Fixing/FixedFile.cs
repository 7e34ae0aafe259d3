using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Fixing;

/// <summary>A file with fixes applied.</summary>
/// <param name="Before">The text that the diagnostics are about.</param>
/// <param name="After">The text with the edits made; all else is as it was.</param>
/// <param name="Fixed">The diagnostics whose fixes were applied.</param>
public sealed record FixedFile(SourceText Before, SourceText After, ImmutableArray<Diagnostic> Fixed);

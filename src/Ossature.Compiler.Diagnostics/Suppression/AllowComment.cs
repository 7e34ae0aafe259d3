using System.Collections.Immutable;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Diagnostics.Suppression;

/// <summary>A comment that allows what a line does: <c>ossc: allow OSS1234, OSS1235 reason</c>.</summary>
/// <param name="Source">The file that it stands in.</param>
/// <param name="Span">Its characters from <c>ossc:</c> to the last one that says something.</param>
/// <param name="Line">The line that it is for, counted from one; zero when none follows.</param>
/// <param name="Misspelt">The word in the place of <c>allow</c>, where another one stands there; null for <c>allow</c>.</param>
/// <param name="Codes">The words where the codes belong, whether they are codes or not; empty when it names none.</param>
/// <param name="Reason">What stands behind the codes; empty for nothing.</param>
public sealed record AllowComment(
    SourceText Source,
    TextSpan Span,
    int Line,
    TextSpan? Misspelt,
    ImmutableArray<(string Code, TextSpan Span)> Codes,
    string Reason
);

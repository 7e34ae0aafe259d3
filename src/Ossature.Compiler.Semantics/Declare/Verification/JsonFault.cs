using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare.Verification;

/// <summary>Why a text is not one JSON value.</summary>
/// <param name="Start">Where the cause stands, counted from the start of the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Advice">What to write.</param>
/// <param name="Meant">What was certainly meant in the place of the cause; null when that is not certain.</param>
internal sealed record JsonFault(int Start, int Length, string Problem, string Advice, string? Meant = null)
{
    /// <summary>Where the cause stands in a text that starts at an offset.</summary>
    public TextSpan SpanFrom(int offset) => new(offset + Start, Length);

    /// <summary>The edit that writes what was meant, in a text that starts at an offset.</summary>
    public CodeFix? FixFrom(int offset) => Meant is null ? null : CodeFix.Replace($"write `{Meant}`", SpanFrom(offset), Meant);
}

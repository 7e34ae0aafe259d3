namespace Ossature.CommandLine.Output;

/// <summary>A line of a diff.</summary>
/// <param name="Mark"><c>-</c> for what goes, <c>+</c> for what comes, a blank for what stays, <c>@</c> above a hunk.</param>
/// <param name="Text">The line.</param>
internal readonly record struct DiffLine(char Mark, string Text);

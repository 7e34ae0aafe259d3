namespace Ossature.Compiler.Diagnostics.Pages;

/// <summary>A block of a page below <c>## Bad</c> or <c>## Good</c>.</summary>
/// <param name="Language">The block's info string: <c>smd</c>, <c>amd</c>, <c>vmd</c>, <c>toml</c>, <c>plan</c>, or <c>fixture</c> for several files.</param>
/// <param name="Text">Its lines, each ended by <c>\n</c>.</param>
public sealed record PageExample(string Language, string Text);

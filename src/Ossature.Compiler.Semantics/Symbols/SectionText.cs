using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Symbols;

/// <summary>Text of a section that the language gives no meaning; people and models read it all the same.</summary>
/// <param name="Name">The heading of the section.</param>
/// <param name="Text">The text as written, lines ended by <c>\n</c>.</param>
/// <param name="Location">Where the heading stands.</param>
public sealed record SectionText(string Name, string Text, Location Location);

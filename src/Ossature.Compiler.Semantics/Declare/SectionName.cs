namespace Ossature.Compiler.Semantics.Declare;

/// <summary>A section that a language knows.</summary>
/// <param name="Kind">The token kind of its heading.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether every file needs it.</param>
internal sealed record SectionName(ushort Kind, string Name, bool IsRequired);

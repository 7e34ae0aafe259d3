namespace Ossature.Compiler.Semantics.Declare;

/// <summary>A label that means something in a kind of entry.</summary>
/// <param name="Kind">The token kind of a line that starts with it.</param>
/// <param name="Name">Its name.</param>
internal sealed record EntryLabel(ushort Kind, string Name);

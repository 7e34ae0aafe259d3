namespace Ossature.Compiler.Testing;

/// <summary>Where <c>$0</c> stood in a <see cref="Fixture"/>.</summary>
/// <param name="Path">The file, as in <see cref="FixtureFile.Path"/>.</param>
/// <param name="Offset">Offset in the file's text, counted from zero.</param>
public sealed record FixtureCursor(string Path, int Offset);

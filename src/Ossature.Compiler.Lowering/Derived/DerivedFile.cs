namespace Ossature.Compiler.Lowering.Derived;

/// <summary>A file that the compiler writes itself.</summary>
/// <param name="Path">Where, relative to the output folder.</param>
/// <param name="Text">The content, with <c>\n</c> line ends.</param>
public sealed record DerivedFile(string Path, string Text);

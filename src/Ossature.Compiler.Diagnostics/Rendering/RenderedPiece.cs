namespace Ossature.Compiler.Diagnostics.Rendering;

/// <summary>A piece of rendered text that has one colour. It holds no control character but <c>\n</c>, whatever the source held.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Role">What they are.</param>
public readonly record struct RenderedPiece(string Text, TextRole Role);

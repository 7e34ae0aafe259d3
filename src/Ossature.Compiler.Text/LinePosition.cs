namespace Ossature.Compiler.Text;

/// <summary>A place in a text as people and editors count it.</summary>
/// <param name="Line">Line number, counted from one.</param>
/// <param name="Column">Column in UTF-16 code units, counted from one.</param>
public readonly record struct LinePosition(int Line, int Column);

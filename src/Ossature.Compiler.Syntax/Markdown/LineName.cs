namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>A name that a language knows, with the token kind of a line that bears it.</summary>
internal sealed class LineName(string name, ushort kind)
{
    public string Name { get; } = name;

    public ushort Kind { get; } = kind;
}

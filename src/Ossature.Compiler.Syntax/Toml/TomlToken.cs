using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>A token as the generated parser reads it, with the place where its leading trivia starts.</summary>
internal sealed class TomlToken : CommonToken
{
    public TomlToken(int type, int fullStart, int start, int end)
        : base(type)
    {
        FullStart = fullStart;
        StartIndex = start;
        StopIndex = end - 1;
    }

    public int FullStart { get; }

    public int End => StopIndex + 1;

    public SyntaxToken ToSyntaxToken() => new((ushort)Math.Max(Type, 0), FullStart, StartIndex, End);
}

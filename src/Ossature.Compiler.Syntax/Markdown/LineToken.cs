using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>A line as the generated parsers see it: a kind and a place in the sequence of lines.</summary>
internal sealed class LineToken(int kind, int index) : IToken
{
    public int Type => kind;

    public int TokenIndex => index;

    public int Channel => TokenConstants.DefaultChannel;

    public string? Text => null;

    public int Line => 0;

    public int Column => 0;

    public int StartIndex => -1;

    public int StopIndex => -1;

    public ITokenSource? TokenSource => null;

    public ICharStream? InputStream => null;
}

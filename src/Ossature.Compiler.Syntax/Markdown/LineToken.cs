using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>A line as the generated parsers see it: a kind and nothing else, so all lines of a kind are one object.</summary>
internal sealed class LineToken : IToken
{
    private static readonly LineToken[] Shared = Make();
    private static readonly LineToken End = new(TokenConstants.EOF);

    private LineToken(int kind) => Type = kind;

    public int Type { get; }

    public int TokenIndex => -1;

    public int Channel => TokenConstants.DefaultChannel;

    public string? Text => null;

    public int Line => 0;

    public int Column => 0;

    public int StartIndex => -1;

    public int StopIndex => -1;

    public ITokenSource? TokenSource => null;

    public ICharStream? InputStream => null;

    /// <summary>The token of a kind.</summary>
    public static LineToken Of(int kind) => kind == TokenConstants.EOF ? End : Shared[kind];

    private static LineToken[] Make()
    {
        var tokens = new LineToken[byte.MaxValue];
        for (var kind = 0; kind < tokens.Length; kind++)
        {
            tokens[kind] = new(kind);
        }

        return tokens;
    }
}

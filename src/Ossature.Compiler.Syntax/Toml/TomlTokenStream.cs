using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Feeds the tokens of a line to the generated parser, each as one of its general kind. It decides by kinds alone and asks for no token.</summary>
internal sealed class TomlTokenStream(List<SyntaxToken> tokens) : ITokenStream
{
    private static readonly int[] Generals = MakeGenerals();

    public int Index { get; private set; }

    public int Size => tokens.Count;

    public string SourceName => IntStreamConstants.UnknownSourceName;

    public ITokenSource TokenSource => throw new NotSupportedException();

    public void Consume() => Index++;

    public int LA(int offset) => Generals[tokens[Index + offset - 1].Kind];

    public IToken LT(int offset) => throw new NotSupportedException();

    public IToken Get(int index) => throw new NotSupportedException();

    public int Mark() => 0;

    public void Release(int marker) { }

    public void Seek(int index) => Index = index;

    public string GetText(Interval interval) => "";

    public string GetText() => "";

    public string GetText(RuleContext context) => "";

    public string GetText(IToken start, IToken stop) => "";

    private static int[] MakeGenerals()
    {
        var generals = new int[TomlParser.SCALAR + 1];
        for (var kind = 0; kind < generals.Length; kind++)
        {
            generals[kind] = kind switch
            {
                0 => TokenConstants.EOF,
                >= TomlParser.BARE_KEY and <= TomlParser.BAD_KEY_CHAR => TomlParser.NAME,
                >= TomlParser.BASIC_STRING and <= TomlParser.BAD_VALUE => TomlParser.SCALAR,
                _ => kind,
            };
        }

        return generals;
    }
}

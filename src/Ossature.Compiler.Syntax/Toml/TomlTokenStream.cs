using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Feeds the tokens of a line to the generated parser, each as one of its general kind. It decides by kinds alone and asks for no token.</summary>
internal sealed class TomlTokenStream(List<SyntaxToken> tokens) : KindStream
{
    private static readonly int[] Generals = MakeGenerals();

    public override int LA(int offset) => Generals[tokens[Index + offset - 1].Kind];

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

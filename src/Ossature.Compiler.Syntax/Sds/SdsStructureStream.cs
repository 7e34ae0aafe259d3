using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Feeds the kinds of the tokens of a file to the generated parser, which decides by them alone and asks for no token.</summary>
internal sealed class SdsStructureStream(byte[] kinds) : KindStream
{
    private const int None = -2;

    private int madeUp = None;

    /// <summary>Whether the next token is one that the file lacks.</summary>
    public bool IsMadeUp => madeUp != None;

    /// <summary>Whether the rules are nested so deep that no further bracket may open.</summary>
    public bool IsDeep { get; set; }

    public override void Consume()
    {
        if (madeUp == None)
        {
            Index++;
        }

        madeUp = None;
    }

    /// <summary>Lets the parser see a token that the file lacks before the next one.</summary>
    public void MakeUp(int kind) => madeUp = kind;

    /// <summary>The kind of the next token, however deep the rules are nested.</summary>
    public int Next =>
        madeUp != None ? madeUp
        : kinds[Index] == 0 ? TokenConstants.EOF
        : kinds[Index];

    public override int LA(int offset) =>
        IsDeep && Next is SdsParser.OPEN_BRACE or SdsParser.OPEN_BRACKET ? SdsParser.TOO_DEEP : Next;

    /// <summary>The kind of a token.</summary>
    public int KindAt(int index) => kinds[index];

    /// <summary>The end of a line, from a token on and over balanced braces: a line break, a closing brace or the end of the file.</summary>
    public int EndOfLine(int from)
    {
        var depth = 0;
        for (; kinds[from] != 0; from++)
        {
            switch (kinds[from])
            {
                case SdsParser.OPEN_BRACE:
                    depth++;
                    break;
                case SdsParser.CLOSE_BRACE:
                    depth--;
                    break;
            }

            if (depth < 0 || (depth == 0 && kinds[from] == SdsParser.NEW_LINE))
            {
                break;
            }
        }

        return from;
    }

    /// <summary>The last brace that opens on a line, from a token on; -1 where there is none.</summary>
    public int LastBrace(int from)
    {
        var (depth, last) = (0, -1);
        for (; kinds[from] != 0 && !(depth == 0 && kinds[from] is SdsParser.NEW_LINE or SdsParser.CLOSE_BRACE); from++)
        {
            switch (kinds[from])
            {
                case SdsParser.OPEN_BRACE:
                    last = depth == 0 ? from : last;
                    depth++;
                    break;
                case SdsParser.CLOSE_BRACE:
                    depth--;
                    break;
            }
        }

        return last;
    }
}

using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// Feeds classified lines to a generated parser; where there is a vocabulary, each as one of its general kind. It has no text: the parser
/// decides by kinds alone.
/// </summary>
internal sealed class LineTokenStream(SyntaxToken[] lines, LineVocabulary? vocabulary = null) : KindStream
{
    public override int LA(int offset) => KindAt(PositionOf(offset));

    public override IToken? LT(int offset) => PositionOf(offset) is >= 0 and var position ? Get(position) : null;

    public override IToken Get(int index) => LineToken.Of(KindAt(index));

    private int PositionOf(int offset) => Math.Min(offset > 0 ? Index + offset - 1 : Index + offset, lines.Length - 1);

    private int KindAt(int position)
    {
        var kind = lines[position].Kind;
        return kind == 0 ? TokenConstants.EOF
            : vocabulary is null ? kind
            : (int)vocabulary.General(kind);
    }
}

using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// Feeds classified lines to the generated parser, each as one of its general kind. It has no text: the parser decides by kinds alone.
/// </summary>
internal sealed class LineTokenStream(SyntaxToken[] lines, LineVocabulary vocabulary) : ITokenStream
{
    private readonly LineToken?[] tokens = new LineToken?[lines.Length];

    public int Index { get; private set; }

    public int Size => lines.Length;

    public string SourceName => IntStreamConstants.UnknownSourceName;

    // Asked for only when a token has to be made up, and the grammars accept every sequence of lines.
    public ITokenSource TokenSource => throw new NotSupportedException();

    public void Consume() => Index++;

    public int LA(int offset) => KindAt(PositionOf(offset));

    public IToken? LT(int offset) => PositionOf(offset) is >= 0 and var position ? Get(position) : null;

    public IToken Get(int index) => tokens[index] ??= new(KindAt(index), index);

    public int Mark() => 0;

    public void Release(int marker) { }

    public void Seek(int index) => Index = index;

    public string GetText(Interval interval) => "";

    public string GetText() => "";

    public string GetText(RuleContext context) => "";

    public string GetText(IToken start, IToken stop) => "";

    private int PositionOf(int offset) => Math.Min(offset > 0 ? Index + offset - 1 : Index + offset, lines.Length - 1);

    private int KindAt(int position) =>
        lines[position].Kind is > 0 and var kind ? (int)vocabulary.General(kind) : TokenConstants.EOF;
}

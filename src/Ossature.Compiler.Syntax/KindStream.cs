using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Ossature.Compiler.Syntax;

/// <summary>What feeds the kinds of tokens to a generated parser, which decides by them alone and asks for no text.</summary>
internal abstract class KindStream : ITokenStream
{
    public int Index { get; protected set; }

    public string SourceName => IntStreamConstants.UnknownSourceName;

    // What these are for is what the parsers are made without: prediction, recovery, tokens that are made up.
    public int Size => throw new NotSupportedException();

    public ITokenSource TokenSource => throw new NotSupportedException();

    public abstract int LA(int offset);

    public virtual IToken? LT(int offset) => throw new NotSupportedException();

    public virtual IToken Get(int index) => throw new NotSupportedException();

    public virtual void Consume() => Index++;

    public void Seek(int index) => Index = index;

    public int Mark() => 0;

    public void Release(int marker) { }

    public string GetText(Interval interval) => "";

    public string GetText() => "";

    public string GetText(RuleContext context) => "";

    public string GetText(IToken start, IToken stop) => "";
}

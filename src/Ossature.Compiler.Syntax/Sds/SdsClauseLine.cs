namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Finds where the line of a clause ends, and which of its brackets belong together.</summary>
/// <param name="tokens">The tokens of the file.</param>
internal sealed class SdsClauseLine(SyntaxToken[] tokens)
{
    private readonly List<int> open = [];
    private readonly List<int> partners = [];
    private int start;
    private int braces;

    /// <summary>The token behind the line: a line break, the end of the file, or a closing brace that no brace of the line opens.</summary>
    public int End { get; private set; }

    /// <summary>The brackets that nothing closes, in file order.</summary>
    public IReadOnlyList<int> Unclosed => open;

    public void Read(int first)
    {
        (start, braces) = (first, 0);
        open.Clear();
        partners.Clear();
        for (End = first; !IsEnd((SdsTokenKind)tokens[End].Kind); End++)
        {
            partners.Add(0);
            switch ((SdsTokenKind)tokens[End].Kind)
            {
                case SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket:
                    open.Add(End);
                    break;
                case SdsTokenKind.OpenBrace:
                    open.Add(End);
                    braces++;
                    break;
                case SdsTokenKind.CloseParenthesis:
                    Close(SdsTokenKind.OpenParenthesis);
                    break;
                case SdsTokenKind.CloseBracket:
                    Close(SdsTokenKind.OpenBracket);
                    break;
                case SdsTokenKind.CloseBrace:
                    CloseBrace();
                    break;
            }
        }
    }

    /// <summary>The last token of what a token begins: itself, or the bracket that closes it.</summary>
    public int LastOf(int token) => partners[token - start] is > 0 and var partner ? partner : token;

    /// <summary>The first token of a kind that stands outside of brackets at a token or behind it; <see cref="End"/> where there is none.</summary>
    public int Find(SdsTokenKind kind, int from)
    {
        while (from < End && (SdsTokenKind)tokens[from].Kind != kind)
        {
            from = LastOf(from) + 1;
        }

        return from;
    }

    private bool IsEnd(SdsTokenKind kind) =>
        kind is SdsTokenKind.NewLine or SdsTokenKind.EndOfFile || (kind == SdsTokenKind.CloseBrace && braces == 0);

    private void Close(SdsTokenKind opening)
    {
        if (open.Count > 0 && (SdsTokenKind)tokens[open[^1]].Kind == opening)
        {
            Pair();
        }
    }

    private void CloseBrace()
    {
        while ((SdsTokenKind)tokens[open[^1]].Kind != SdsTokenKind.OpenBrace)
        {
            open.RemoveAt(open.Count - 1);
        }

        braces--;
        Pair();
    }

    private void Pair()
    {
        partners[open[^1] - start] = End;
        open.RemoveAt(open.Count - 1);
    }
}

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// Where a token stands, as far as tokens tell: in which block, and whether in a clause. A clause is what follows its mark, a line of a block
/// that holds clauses, or what follows the colon in a block of rules.
/// </summary>
internal sealed class SdsPlace(string text, SyntaxToken[] tokens)
{
    private int index = -1;

    /// <summary>How many braces are open in the present clause.</summary>
    private int clauseDepth;

    /// <summary>How many round and square brackets.</summary>
    private int clauseBrackets;

    /// <summary>The keyword of the present declaration.</summary>
    public SdsTokenKind Block { get; private set; }

    /// <summary>How many braces of the declaration are open in front of the token.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a member of the declaration's block starts with the token.</summary>
    public bool StartsMember { get; private set; }

    /// <summary>Whether the token is a part of a clause or the mark of one.</summary>
    public bool IsInClause { get; private set; }

    /// <summary>Goes on to the next token.</summary>
    public void Next()
    {
        if (index >= 0)
        {
            Leave((SdsTokenKind)tokens[index].Kind);
        }

        index++;
        Enter((SdsTokenKind)tokens[index].Kind);
    }

    private bool HoldsRules => Block is SdsTokenKind.AuthKeyword or SdsTokenKind.LimitKeyword or SdsTokenKind.ObserveKeyword;

    private void Enter(SdsTokenKind kind)
    {
        var above = index == 0 ? SdsTokenKind.NewLine : (SdsTokenKind)tokens[index - 1].Kind;
        if (above == SdsTokenKind.NewLine && kind != SdsTokenKind.NewLine && (Depth == 0 || OpensDeclaration(kind)))
        {
            (Block, Depth) = (kind, 0);
        }

        StartsMember = Depth == 1 && !IsInClause && above is SdsTokenKind.NewLine or SdsTokenKind.OpenBrace;
        if (IsInClause)
        {
            IsInClause = !EndsClause(kind);
        }
        else if (
            Depth == 1
            && (StartsMember ? StartsClause(kind) : HoldsRules && FollowsRule(above) && kind != SdsTokenKind.NewLine)
        )
        {
            (IsInClause, clauseDepth, clauseBrackets) = (true, 0, 0);
        }
    }

    private void Leave(SdsTokenKind kind)
    {
        switch (kind)
        {
            case SdsTokenKind.OpenBrace:
                clauseDepth++;
                Depth += IsInClause ? 0 : 1;
                break;
            case SdsTokenKind.CloseBrace:
                clauseDepth--;
                Depth -= IsInClause || Depth == 0 ? 0 : 1;
                break;
            case SdsTokenKind.OpenParenthesis or SdsTokenKind.OpenBracket:
                clauseBrackets++;
                break;
            case SdsTokenKind.CloseParenthesis or SdsTokenKind.CloseBracket:
                clauseBrackets -= clauseBrackets == 0 ? 0 : 1;
                break;
        }
    }

    /// <summary>A declaration at the start of a line ends the one above, closed or not.</summary>
    private bool OpensDeclaration(SdsTokenKind kind) =>
        kind.IsDeclarationKeyword()
        && tokens[index].Start is var start
        && (start == 0 || text[start - 1] is '\r' or '\n')
        && (SdsTokenKind)tokens[index + 1].Kind is not (SdsTokenKind.Colon or SdsTokenKind.Arrow or SdsTokenKind.Dot);

    private bool StartsClause(SdsTokenKind kind) =>
        Block switch
        {
            SdsTokenKind.ContractKeyword or SdsTokenKind.SystemInvariantKeyword or SdsTokenKind.InvariantKeyword => kind
                is not (SdsTokenKind.CloseBrace or SdsTokenKind.NewLine),
            SdsTokenKind.EvolveKeyword => false,
            _ => kind.IsClauseMark(),
        };

    /// <summary>Whether the rest of a rule is a clause, given the token in front of it; what is observed is a list of clauses.</summary>
    private bool FollowsRule(SdsTokenKind above) =>
        above == SdsTokenKind.Colon || (above == SdsTokenKind.Comma && Block == SdsTokenKind.ObserveKeyword);

    private bool EndsClause(SdsTokenKind kind) =>
        kind == SdsTokenKind.NewLine
        || (kind == SdsTokenKind.CloseBrace && clauseDepth <= 0)
        || (kind == SdsTokenKind.Comma && Block == SdsTokenKind.ObserveKeyword && clauseDepth == 0 && clauseBrackets == 0);
}

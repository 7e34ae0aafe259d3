namespace Ossature.Compiler.Syntax.Sds.Clauses;

/// <summary>Goes through the rules that matched a run, in the order in which they began.</summary>
internal sealed class ClauseRules(ClauseKinds kinds, List<MatchedRule> rules)
{
    private SyntaxTokenList run;
    private int next;

    /// <summary>Where a token stands that the grammar takes and the language does not; -1 where there is none.</summary>
    public int RefusedAt { get; private set; }

    /// <summary>Starts at the first rule.</summary>
    public void Start(SyntaxTokenList tokens) => (run, next, RefusedAt) = (tokens, 0, -1);

    /// <summary>Goes on to the next rule and gives it back.</summary>
    public MatchedRule Enter() => rules[next++];

    /// <summary>Goes on behind the next rule with all that is inside, and gives it back.</summary>
    public MatchedRule Skip()
    {
        var rule = rules[next];
        next = rule.Next;
        return rule;
    }

    /// <summary>Whether more rules lie inside of one.</summary>
    public bool IsInside(MatchedRule rule) => next < rule.Next;

    /// <summary>Which rule is next inside of one; -1 where none is.</summary>
    public int NextIn(MatchedRule rule) => IsInside(rule) ? rules[next].Kind : -1;

    /// <summary>The next rule.</summary>
    public MatchedRule Next => rules[next];

    /// <summary>The token in front of the next rule.</summary>
    public SyntaxToken TokenBefore => run[rules[next].Start - 1];

    /// <summary>The token behind a rule if it is of a kind.</summary>
    public SyntaxToken? TokenBehind(MatchedRule rule, int kind) => kinds[rule.End] == kind ? run[rule.End] : null;

    /// <summary>A token of the run.</summary>
    public SyntaxToken Token(int index) => run[index];

    /// <summary>A token of the run if it is of a kind.</summary>
    public SyntaxToken? Token(int index, int kind) => kinds[index] == kind ? run[index] : null;

    /// <summary>Neighbours in the run.</summary>
    public SyntaxTokenList Tokens(int start, int end) => run[start..end];

    /// <summary>The kind of a token.</summary>
    public int KindAt(int index) => kinds[index];

    /// <summary>Says that the language does not allow what stands here; the first place counts.</summary>
    public void Refuse(int at) => RefusedAt = RefusedAt < 0 ? at : RefusedAt;
}

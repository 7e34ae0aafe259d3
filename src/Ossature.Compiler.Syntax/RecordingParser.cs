using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax;

/// <summary>
/// What a generated parser is made from that keeps no parse tree and makes no object for a rule: it notes which tokens each rule holds.
/// </summary>
internal abstract class RecordingParser : Parser
{
    private const int None = -1;

    /// <summary>The innermost rule that has not ended; until it ends, <see cref="MatchedRule.Next"/> is the rule around it.</summary>
    private int innermost = None;

    // The grammar accepts every sequence of tokens and needs one token of lookahead: there is no error to recover from.
    protected RecordingParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => (BuildParseTree, ErrorHandler) = (false, new BailErrorStrategy());

    /// <summary>The rules that have matched, in the order in which they began.</summary>
    public required List<MatchedRule> Rules { get; init; }

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        Rules.Add(new(rule, TokenStream.Index, 0, innermost));
        innermost = Rules.Count - 1;
    }

    public override void ExitRule()
    {
        var rule = Rules[innermost];
        Rules[innermost] = rule with { End = TokenStream.Index, Next = Rules.Count };
        innermost = rule.Next;
    }

    public override void EnterOuterAlt(ParserRuleContext context, int alternative) { }

    /// <summary>A token that a rule demands and the file lacks is left out.</summary>
    public override IToken? Match(int kind) => TokenStream.LA(1) == kind ? Consume() : null;

    public override IToken? Consume()
    {
        TokenStream.Consume();
        return null;
    }
}

using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// What the generated parser of clauses is made from. A run that is no clause is refused without an exception, because a file may hold
/// thousands: from the refusal on no token is one that a rule knows, so every rule that has begun ends, and no other gets further than its
/// first decision.
/// </summary>
internal abstract class ClauseParser : RecordingParser
{
    /// <summary>How many rules may be inside of each other: about sixty parentheses.</summary>
    private const int DeepestRule = 512;

    private int depth;

    protected ClauseParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => ErrorHandler = new Refusal();

    /// <summary>Whether the run is no clause.</summary>
    public bool IsRefused => Kinds.IsRefused;

    private ClauseKinds Kinds => (ClauseKinds)TokenStream;

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        base.EnterRule(context, state, rule);
        depth++;
        if (depth > DeepestRule)
        {
            NoAlternative();
        }
    }

    public override void ExitRule()
    {
        base.ExitRule();
        depth--;
    }

    public override IToken? Match(int kind)
    {
        if (TokenStream.LA(1) != kind)
        {
            NoAlternative();
            return null;
        }

        return Consume();
    }

    /// <summary>Says that the next token fits nowhere.</summary>
    protected void NoAlternative() => Kinds.Refuse();

    /// <summary>Refuses where one of several tokens is wanted and none of them is there.</summary>
    private sealed class Refusal : BailErrorStrategy
    {
        [return: NotNull]
        public override IToken RecoverInline(Parser recognizer)
        {
            ((ClauseParser)recognizer).NoAlternative();
            return null!;
        }
    }
}

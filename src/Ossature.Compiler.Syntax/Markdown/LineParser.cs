using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// What the generated parsers over lines are made from. No parse tree is kept: each rule is shown to a receiver the moment it ends.
/// </summary>
internal abstract class LineParser : Parser
{
    private readonly Stack<int> starts = new();

    // The grammars accept every sequence of lines and need one line of lookahead: there is no error to recover from.
    protected LineParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => (BuildParseTree, ErrorHandler) = (false, new BailErrorStrategy());

    /// <summary>Is shown each rule.</summary>
    public IRuleReceiver? Receiver { get; init; }

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        starts.Push(InputStream.Index);
        base.EnterRule(context, state, rule);
    }

    public override void ExitRule()
    {
        Receiver!.EndRule(Context, starts.Pop(), InputStream.Index);
        base.ExitRule();
    }
}

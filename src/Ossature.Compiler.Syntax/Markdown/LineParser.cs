using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>
/// What the generated parsers over lines are made from. No parse tree is kept: each rule is shown to a receiver the moment it ends, and the
/// context of a rule, which all of them share, says nothing but which rule it is.
/// </summary>
internal abstract class LineParser : Parser
{
    private readonly List<ParserRuleContext> rules = [];
    private readonly List<int> starts = [];

    // The grammars accept every sequence of lines and need one line of lookahead: there is no error to recover from.
    protected LineParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput) => (BuildParseTree, ErrorHandler) = (false, new BailErrorStrategy());

    /// <summary>Is shown each rule.</summary>
    public IRuleReceiver? Receiver { get; init; }

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        rules.Add(context);
        starts.Add(InputStream.Index);
    }

    /// <summary>Of a rule with named alternatives only now is known which one it is.</summary>
    public override void EnterOuterAlt(ParserRuleContext context, int alternative) => rules[^1] = context;

    public override void ExitRule()
    {
        var innermost = rules.Count - 1;
        var (rule, start) = (rules[innermost], starts[innermost]);
        rules.RemoveAt(innermost);
        starts.RemoveAt(innermost);
        Receiver!.EndRule(rule, start, InputStream.Index);
    }
}

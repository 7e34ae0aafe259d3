using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Sds.Generated;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>
/// What the generated parser is made from. It keeps no parse tree: what a rule has matched becomes a node when the rule ends. It throws
/// nothing: where a token does not fit, that is reported once, what is missing is made up, and what is left of the line is skipped.
/// </summary>
internal abstract class SdsStructureParser : Parser
{
    /// <summary>An object in an object takes six rules.</summary>
    private const int DeepestRule = 250;

    private readonly SdsStructureStream stream;
    private readonly List<int> rules = [];
    private readonly List<int> firstSlots = [];
    private readonly List<int> firstTokens = [];

    /// <summary>Whether something was wrong with the present line already.</summary>
    private bool isSilent;

    /// <summary>How many braces the present rules stand in.</summary>
    private int braces;

    protected SdsStructureParser(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        stream = (SdsStructureStream)input;
        (BuildParseTree, ErrorHandler) = (false, new SdsErrorStrategy());
    }

    /// <summary>What the rules that have not ended have matched.</summary>
    public required SdsSlots Slots { get; init; }

    /// <summary>Makes the nodes.</summary>
    public required SdsTreeBuilder Builder { get; init; }

    /// <summary>Is told what does not fit.</summary>
    public required SdsStructureProblems Problems { get; init; }

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        if (rule == SdsParser.RULE_declaration)
        {
            Problems.StartDeclaration(stream.Index);
        }

        rules.Add(rule);
        firstSlots.Add(Slots.Count);
        firstTokens.Add(stream.Index);
        stream.IsDeep = rules.Count >= DeepestRule;
    }

    public override void EnterOuterAlt(ParserRuleContext context, int alternative) { }

    public override void ExitRule()
    {
        var innermost = rules.Count - 1;
        var (rule, firstSlot, firstToken) = (rules[innermost], firstSlots[innermost], firstTokens[innermost]);
        if (SdsRules.IsLine(rule))
        {
            EndLine(rule);
        }

        Slots.ReadFrom(firstSlot);
        if (Builder.Make(rule, isSilent) is { } node)
        {
            Slots.RemoveFrom(firstSlot);
            Slots.Add(node, firstToken);
        }

        rules.RemoveAt(innermost);
        firstSlots.RemoveAt(innermost);
        firstTokens.RemoveAt(innermost);
        stream.IsDeep = rules.Count >= DeepestRule;
    }

    public override IToken? Match(int kind)
    {
        // A rule that begins with a bracket was chosen for it; how deep that may be was asked when it was chosen.
        if (stream.Next == kind)
        {
            return Consume();
        }

        switch (kind)
        {
            case SdsParser.OPEN_BRACE:
                MissOpenBrace();
                break;
            case SdsParser.CLOSE_BRACE:
                MissCloseBrace();
                break;
            case SdsParser.TEXT:
                Miss(kind);
                break;
            default:
                Miss(kind);
                Slots.AddMissing((SdsTokenKind)kind);
                break;
        }

        return null;
    }

    public override IToken? Consume()
    {
        var kind = stream.Next;
        if (stream.IsMadeUp)
        {
            Slots.AddMissing((SdsTokenKind)kind);
        }
        else
        {
            Slots.Add(stream.Index);
            braces +=
                kind == SdsParser.OPEN_BRACE ? 1
                : kind == SdsParser.CLOSE_BRACE ? -1
                : 0;
        }

        stream.Consume();
        return null;
    }

    /// <summary>Called by the generated code where the next token starts none of the alternatives of a rule.</summary>
    public void NoAlternative()
    {
        var rule = rules[^1];
        if (SdsRules.IsToken(rule) && SdsRules.StandsFor(rule, stream.LA(1)))
        {
            Consume();
            return;
        }

        Miss(0);
        if (SdsRules.IsToken(rule))
        {
            Slots.AddMissing(SdsTokenKind.Identifier);
        }
    }

    /// <summary>Reports what is missing, unless the line has a problem already.</summary>
    private void Miss(int kind)
    {
        if (!isSilent)
        {
            StartLine();
            Problems.Missing(rules[^1], kind, firstTokens[^1], stream.Index, stream.LA(1) == SdsParser.TOO_DEEP);
        }

        isSilent = true;
    }

    /// <summary>In the head of a declaration the block is looked for behind what could not be read.</summary>
    private void MissOpenBrace()
    {
        Miss(SdsParser.OPEN_BRACE);
        if (braces == 0 && !stream.IsMadeUp && SdsRules.IsBlock(rules[^1]))
        {
            if (stream.LastBrace(stream.Index) is >= 0 and var brace)
            {
                SkipTo(brace);
                Consume();
                return;
            }

            Problems.ExpectStrayMembers();
        }

        Slots.AddMissing(SdsTokenKind.OpenBrace);
        stream.MakeUp(SdsParser.CLOSE_BRACE);
    }

    /// <summary>Braces are balanced, so the one that is wanted stands farther on.</summary>
    private void MissCloseBrace()
    {
        Miss(SdsParser.CLOSE_BRACE);
        var end = stream.EndOfLine(stream.Index);
        while (stream.KindAt(end) == SdsParser.NEW_LINE)
        {
            end = stream.EndOfLine(end + 1);
        }

        SkipTo(end);
        Consume();
    }

    /// <summary>What is left of a line is skipped, unless a second member starts there.</summary>
    private void EndLine(int rule)
    {
        if (stream.IsMadeUp)
        {
            return;
        }

        if (stream.LA(1) is not (SdsParser.NEW_LINE or SdsParser.CLOSE_BRACE or TokenConstants.EOF))
        {
            StartLine();
            if (!isSilent && Problems.StartsMember(rule, stream.Index))
            {
                stream.MakeUp(SdsParser.NEW_LINE);
                return;
            }

            if (!isSilent)
            {
                Problems.Leftover(stream.Index);
            }

            SkipTo(stream.EndOfLine(stream.Index));
        }

        isSilent = false;
    }

    private void StartLine()
    {
        var innermost = rules.Count - 1;
        while (innermost > 0 && !SdsRules.IsLine(rules[innermost]))
        {
            innermost--;
        }

        Problems.StartLine(firstTokens[innermost]);
    }

    private void SkipTo(int token)
    {
        Slots.AddSkipped(stream.Index, token);
        stream.Seek(token);
    }
}

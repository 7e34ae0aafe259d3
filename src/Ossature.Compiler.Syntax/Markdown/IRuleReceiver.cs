using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Markdown;

/// <summary>Is shown each rule of a parser over lines when it ends, inner ones first.</summary>
internal interface IRuleReceiver
{
    /// <summary>A rule has matched the lines from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    void EndRule(ParserRuleContext rule, int start, int end);
}

using Antlr4.Runtime;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>Leaves what to do about an error to <see cref="SdsStructureParser"/>; ANTLR's own words and ways are not wanted.</summary>
internal sealed class SdsErrorStrategy : IAntlrErrorStrategy
{
    public void Reset(Parser recognizer) { }

    public IToken? RecoverInline(Parser recognizer)
    {
        ((SdsStructureParser)recognizer).NoAlternative();
        return null;
    }

    public void Recover(Parser recognizer, RecognitionException e) => throw e;

    public void Sync(Parser recognizer) { }

    public bool InErrorRecoveryMode(Parser recognizer) => false;

    public void ReportMatch(Parser recognizer) { }

    public void ReportError(Parser recognizer, RecognitionException e) => throw e;
}

using Antlr4.Runtime;
using Ossature.Compiler.Syntax.Toml.Generated;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Puts in the token that a rule demands and the file lacks. The grammar accepts everything else, so nothing more can go wrong.</summary>
internal sealed class MissingTokens : DefaultErrorStrategy
{
    public override IToken RecoverInline(Parser recognizer)
    {
        var at = ((TomlToken)recognizer.CurrentToken).FullStart;
        var expected = TomlParser._ATN.GetExpectedTokens(recognizer.State, recognizer.Context);
        return new TomlToken(expected.MinElement, at, at, at);
    }

    public override void Sync(Parser recognizer) { }
}

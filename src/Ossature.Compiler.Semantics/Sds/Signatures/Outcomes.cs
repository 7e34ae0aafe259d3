using System.Text;
using Ossature.Compiler.Semantics.Sds.Coverage;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Signatures;

/// <summary>What an api can answer with instead of its output: what a client sees of its assertions.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes, each once and sorted.</summary>
    /// <param name="source">The file.</param>
    /// <param name="api">The api.</param>
    /// <param name="impliesNotFound">Whether 404 is one of them without being written.</param>
    public static IEnumerable<string> Of(SourceText source, ApiSyntax api, bool impliesNotFound)
    {
        var outcomes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in api.Block.Lines)
        {
            if (line.Item is AssertionSyntax { Outcome: { } outcome })
            {
                outcomes.Add(Answer(source, outcome));
            }
        }

        if (impliesNotFound)
        {
            outcomes.Add("404");
        }

        return outcomes;
    }

    /// <summary>An outcome without what happens besides the answer.</summary>
    private static string Answer(SourceText source, ClauseRunSyntax outcome)
    {
        var text = new StringBuilder();
        foreach (var token in outcome.Content)
        {
            if (token.Kind == (ushort)SdsTokenKind.Semicolon)
            {
                break;
            }

            ClauseText.Append(text, source, token);
        }

        return text.ToString();
    }
}

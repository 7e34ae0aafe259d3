using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Sds;

/// <summary>The tokens of a clause as text.</summary>
public static class SdsRuns
{
    /// <summary>From the first character of the first token to the last one of the last.</summary>
    /// <param name="run">At least one token.</param>
    public static TextSpan Span(this SyntaxTokenList run) => TextSpan.FromBounds(run[0].Start, run[^1].End);

    /// <summary>What stands there, without comments, and on one line: a line break with the blanks and comments around it is one space.</summary>
    public static string Text(this SyntaxTokenList run, SourceText source)
    {
        var text = new StringBuilder();
        foreach (var token in run)
        {
            var trivia = source.Text.AsSpan(token.FullStart, token.Start - token.FullStart);
            text.Append(
                text.Length == 0 ? ""
                : trivia.ContainsAny('\r', '\n') ? " "
                : trivia
            );
            text.Append(source.Text, token.Start, token.End - token.Start);
        }

        return text.ToString();
    }

    /// <summary>What is left without the modifiers <c>@name</c> at the end.</summary>
    public static SyntaxTokenList WithoutModifiers(this SyntaxTokenList run)
    {
        var end = run.Count;
        while (end > 1 && ((SdsTokenKind)run[end - 1].Kind).IsName() && (SdsTokenKind)run[end - 2].Kind == SdsTokenKind.At)
        {
            end -= 2;
        }

        return run[..end];
    }
}

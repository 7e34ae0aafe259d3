using System.Text;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Sds;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Sds.Coverage;

/// <summary>Clauses and declarations as one line, whatever their layout: blanks, line breaks and comments between two tokens are one space.</summary>
public static class ClauseText
{
    /// <summary>A clause with its marker. Of an observed phrase it is the phrase alone, without the comma behind it.</summary>
    public static string Of(SourceText source, SyntaxNode clause)
    {
        var shown = clause is ObservePhraseSyntax { Run: { } run } ? run : clause;
        var span = shown.Span;
        if (IsOneLine(source.Text.AsSpan(span.Start, span.Length)))
        {
            return source.ToString(span);
        }

        var text = new StringBuilder();
        foreach (var token in shown.Tokens())
        {
            Append(text, source, token);
        }

        return text.ToString();
    }

    /// <summary>Whether a clause is written as it is shown; most are.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> written) =>
        written.IndexOfAny('\r', '\n', '\t') < 0
        && written.IndexOf("  ", StringComparison.Ordinal) < 0
        && written.IndexOf("--", StringComparison.Ordinal) < 0;

    internal static void Append(StringBuilder text, SourceText source, SyntaxToken token)
    {
        if (!token.IsMissing)
        {
            text.Append(text.Length > 0 && token.FullStart < token.Start ? " " : "");
            text.Append(source.Text, token.Start, token.End - token.Start);
        }
    }
}

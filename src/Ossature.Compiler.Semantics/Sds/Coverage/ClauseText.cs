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
        var text = new StringBuilder();
        var shown = clause is ObservePhraseSyntax { Run: { } run } ? run : clause;
        foreach (var token in shown.Tokens())
        {
            Append(text, source, token);
        }

        return text.ToString();
    }

    internal static void Append(StringBuilder text, SourceText source, SyntaxToken token)
    {
        if (!token.IsMissing)
        {
            text.Append(text.Length > 0 && token.FullStart < token.Start ? " " : "");
            text.Append(source.Text, token.Start, token.End - token.Start);
        }
    }
}

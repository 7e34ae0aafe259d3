using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Is told what stands in an inline table, in file order, and says where a comma is missing or too many.</summary>
/// <param name="problems">Where that goes.</param>
/// <param name="brace">The opening brace.</param>
internal struct TomlTableCommas(TomlProblems problems, SyntaxToken brace)
{
    /// <summary>A pair behind which no comma was seen yet.</summary>
    private TomlReadPair? open;

    /// <summary>The comma behind a pair, while nothing follows it.</summary>
    private SyntaxToken? lastComma;

    public void Pair(TomlReadPair next)
    {
        if (open is { } previous)
        {
            problems.ReportCommaMissing(next.Span, next.Key, previous.ValueEnd);
        }

        (open, lastComma) = (next, null);
    }

    public void Comma(SyntaxToken comma)
    {
        if (open is null)
        {
            problems.ReportUnexpected(comma, "a key");
        }

        (open, lastComma) = (null, open is null ? null : comma);
    }

    public void Other(SyntaxToken token)
    {
        if ((TomlTokenKind)token.Kind == TomlTokenKind.TableBreak)
        {
            problems.Report(brace.Span, (bag, at) => bag.TomlInlineTableBreak(at));
        }
        else
        {
            problems.ReportUnexpected(token, open is null ? "a key" : "`,` or `}`");
        }

        lastComma = null;
    }

    /// <summary>TOML 1.0 has no comma behind the last entry.</summary>
    public void End()
    {
        if (lastComma is { } comma)
        {
            problems.Report(
                comma.Span,
                (bag, at) => bag.TomlTrailingComma(at, CodeFix.Replace("delete the comma", comma.Span, ""))
            );
        }
    }
}

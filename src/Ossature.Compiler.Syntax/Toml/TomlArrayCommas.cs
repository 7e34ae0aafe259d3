using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Toml;

/// <summary>Is told what stands in an array, in file order, and says where a comma is missing or too many.</summary>
internal struct TomlArrayCommas(TomlProblems problems)
{
    /// <summary>The last token of a value behind which no comma was seen yet.</summary>
    private SyntaxToken? open;
    private bool isSkipping;

    public void Value(TextSpan span, SyntaxToken last)
    {
        if (open is not null)
        {
            problems.ReportCommaMissing(span, span, open);
        }

        (open, isSkipping) = (last, false);
    }

    public void Comma(SyntaxToken comma)
    {
        if (open is null && !isSkipping)
        {
            problems.ReportUnexpected(comma, "a value");
        }

        (open, isSkipping) = (null, false);
    }

    public void Other(SyntaxToken token)
    {
        problems.ReportUnexpected(token, open is null ? "a value or `]`" : "`,` or `]`");
        isSkipping = true;
    }
}

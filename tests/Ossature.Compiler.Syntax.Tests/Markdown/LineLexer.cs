using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Ossature.Compiler.Syntax;

/// <summary>What the lexer grammars of the line languages cannot say by themselves: a few facts about the lines above.</summary>
internal abstract class LineLexer(ICharStream input, TextWriter output, TextWriter errors) : Lexer(input, output, errors)
{
    private string fence = "";

    /// <summary>The kind of the line that text directly below would go on with.</summary>
    private string lineAbove = "";

    /// <summary>How far the numbers of the list around the line above are indented; -1 where there is no such list.</summary>
    private int numbers = -1;

    public override IToken NextToken()
    {
        var token = base.NextToken();
        var kind = Vocabulary.GetSymbolicName(token.Type);
        if (kind is not ("REMARK" or "CONTINUATION"))
        {
            lineAbove = kind;
            var indent = token.Text.TakeWhile(character => character is ' ' or '\t').Count();
            numbers =
                kind is "ORDERED_BULLET" ? indent
                : kind is "BULLET" or "OTHER_BULLET" && indent > numbers ? numbers
                : -1;
        }

        return token;
    }

    /// <summary>Whether the line is the first of the file.</summary>
    protected bool AtStart() => TokenStartCharIndex == 0;

    /// <summary>Whether a line of three dashes follows.</summary>
    protected bool IsClosedBelow()
    {
        var lines = InputStream.ToString()!.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        return lines.Skip(1).Contains("---");
    }

    /// <summary>Whether the line above is one whose text can go on.</summary>
    protected bool ContinuesText() =>
        lineAbove is "TEXT" or "BULLET" or "OTHER_BULLET" or "ORDERED_BULLET" or "LABEL"
        || lineAbove.EndsWith("_LABEL", StringComparison.Ordinal);

    /// <summary>Whether a number other than one can start an item here.</summary>
    protected bool MayGoOnCounting() => lineAbove is "ORDERED_BULLET" || Indent() <= numbers || !ContinuesText();

    private int Indent()
    {
        var line = ((ICharStream)InputStream).GetText(new(TokenStartCharIndex, InputStream.Index));
        return line.TakeWhile(character => character is ' ' or '\t').Count();
    }

    /// <summary>Whether the line above is one of a table.</summary>
    protected bool BelowTableRow() => lineAbove is "TABLE_HEADER" or "TABLE_ROW";

    /// <summary>Remembers by what the block is closed.</summary>
    protected void OpenFence() => fence = FenceOf(Text);

    /// <summary>Whether the line that was just read closes the block.</summary>
    protected bool ClosesFence() =>
        FenceOf(((ICharStream)InputStream).GetText(Interval.Of(TokenStartCharIndex, InputStream.Index - 1)))
            .StartsWith(fence, StringComparison.Ordinal);

    private static string FenceOf(string line)
    {
        var text = line.TrimStart(' ');
        return text[..(text.Length - text.TrimStart(text[0]).Length)];
    }
}

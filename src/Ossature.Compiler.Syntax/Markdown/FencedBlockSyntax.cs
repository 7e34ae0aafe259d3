using System.Text;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Syntax.Markdown;

public sealed partial class FencedBlockSyntax
{
    /// <summary>What stands behind the opening fence.</summary>
    public TextSpan InfoSpan(SourceText source)
    {
        var content = Open.ContentSpan(source);
        var text = source.Text.AsSpan(content.Start, content.Length);
        return source.Trim(TextSpan.FromBounds(content.End - text.TrimStart(text[0]).Length, content.End));
    }

    /// <summary>The first word of the info string, or empty.</summary>
    public string Language(SourceText source)
    {
        var info = source.ToString(InfoSpan(source));
        return info.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var end ? info[..end] : info;
    }

    /// <summary>The code without its fences, each line ended by <c>\n</c>; an indentation of the fence is taken off each line.</summary>
    public string Code(SourceText source)
    {
        if (Lines.IsEmpty)
        {
            return "";
        }

        var indent = Open.ContentSpan(source).Start - Open.Start;
        var span = TextSpan.FromBounds(Lines[0].Start, Lines[^1].End);
        if (indent == 0 && !source.Text.AsSpan(span.Start, span.Length).Contains('\r'))
        {
            return source.Text[span.End - 1] == '\n' ? source.ToString(span) : source.ToString(span) + "\n";
        }

        var code = new StringBuilder();
        foreach (var line in Lines)
        {
            var text = source.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd("\r\n");
            var blanks = text.IndexOfAnyExcept(' ') is >= 0 and var first ? first : text.Length;
            code.Append(text[Math.Min(blanks, indent)..]).Append('\n');
        }

        return code.ToString();
    }
}

using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Syntax;
using Ossature.Compiler.Syntax.Markdown;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Semantics.Declare;

/// <summary>The heading of an entry: its name, and in braces at the end perhaps an anchor, the class <c>.no-verify</c>, or both.</summary>
/// <param name="Name">The name without that marker; other braces are part of it.</param>
/// <param name="Span">Where the name stands.</param>
/// <param name="Anchor">The anchor without its <c>#</c>, or null.</param>
/// <param name="AnchorSpan">Where the anchor stands, or the name where there is none.</param>
/// <param name="NoVerify">Whether the marker has the class.</param>
internal sealed record EntryHeading(string Name, TextSpan Span, string? Anchor, TextSpan AnchorSpan, bool NoVerify)
{
    public static EntryHeading Of(DeclaredFile file, SyntaxToken heading)
    {
        var span = heading.HeadingSpan(file.Source);
        var text = file.Source.Text.AsSpan(span.Start, span.Length);
        if (!text.EndsWith('}') || text.LastIndexOf('{') is not (>= 0 and var open))
        {
            return new(text.ToString(), span, null, span, false);
        }

        // `#anchor`, `.no-verify`, or both in this order.
        var marker = text[(open + 1)..^1].Trim();
        var anchor = marker is ['#', ..] ? marker[1..][..AnchorLength(marker[1..])] : [];
        var rest = anchor.IsEmpty ? marker : marker[(1 + anchor.Length)..].TrimStart();
        if (rest is not ".no-verify" && (anchor.IsEmpty || !rest.IsEmpty))
        {
            ReportSlip(file, span, text.ToString(), open);
            return new(text.ToString(), span, null, span, false);
        }

        var name = text[..open].TrimEnd().ToString();
        var nameSpan = new TextSpan(span.Start, name.Length);
        var anchorSpan = anchor.IsEmpty ? nameSpan : new(span.Start + open + text[open..].IndexOf('#') + 1, anchor.Length);
        return new(name, nameSpan, anchor.IsEmpty ? null : anchor.ToString(), anchorSpan, !rest.IsEmpty);
    }

    /// <summary>Braces may be part of a name; those that hold the parts of a marker in another order or spelling are a slip.</summary>
    private static void ReportSlip(DeclaredFile file, TextSpan span, string text, int open)
    {
        var words = text[(open + 1)..^1].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        string? anchor = null;
        var noVerify = false;
        foreach (var word in words)
        {
            if (
                anchor is null
                && word.Length > 1
                && word[0] == '#'
                && word.Skip(1).All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            )
            {
                anchor = word;
            }
            else if (!noVerify && string.Concat(word.Where(char.IsLetter)).Equals("noverify", StringComparison.OrdinalIgnoreCase))
            {
                noVerify = true;
            }
            else
            {
                return;
            }
        }

        if (words.Length > 0)
        {
            var meant = $"{{{anchor}{(anchor is not null && noVerify ? " " : "")}{(noVerify ? ".no-verify" : "")}}}";
            var place = new TextSpan(span.Start + open, text.Length - open);
            var fix = CodeFix.Replace($"write `{meant}`", place, meant);
            file.Diagnostics.MisspeltMarker(file.Locate(place), file.Source.ToString(place), meant, fix);
        }
    }

    private static int AnchorLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-'))
        {
            length++;
        }

        return length;
    }
}

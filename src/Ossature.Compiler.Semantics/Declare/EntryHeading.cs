using System.Text.RegularExpressions;
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
internal sealed partial record EntryHeading(string Name, TextSpan Span, string? Anchor, TextSpan AnchorSpan, bool NoVerify)
{
    public static EntryHeading Of(DeclaredFile file, SyntaxToken heading)
    {
        var span = heading.HeadingSpan(file.Source);
        var text = file.Source.ToString(span);
        var marker = Marker().Match(text);
        if (!marker.Success)
        {
            ReportSlip(file, span, text);
            return new(text, span, null, span, false);
        }

        var name = text[..marker.Index].TrimEnd();
        var nameSpan = new TextSpan(span.Start, name.Length);
        var anchor = marker.Groups["anchor"];
        return new(
            name,
            nameSpan,
            anchor.Success ? anchor.Value : null,
            anchor.Success ? new(span.Start + anchor.Index, anchor.Length) : nameSpan,
            marker.Groups["class"].Success
        );
    }

    /// <summary>Braces may be part of a name; those that hold the parts of a marker in another order or spelling are a slip.</summary>
    private static void ReportSlip(DeclaredFile file, TextSpan span, string text)
    {
        var open = text.LastIndexOf('{');
        if (open < 0 || !text.EndsWith('}'))
        {
            return;
        }

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

    // Atomic groups: a heading of nothing but braces and blanks takes no longer than any other.
    [GeneratedRegex(
        @"\{(?>\s*)(?>#(?<anchor>[A-Za-z0-9_-]+)\s*(?<class>\.no-verify)?|(?<class>\.no-verify))(?>\s*)\}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marker();
}

using System.Text.RegularExpressions;
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

    // Atomic groups: a heading of nothing but braces and blanks takes no longer than any other.
    [GeneratedRegex(
        @"\{(?>\s*)(?>#(?<anchor>[A-Za-z0-9_-]+)\s*(?<class>\.no-verify)?|(?<class>\.no-verify))(?>\s*)\}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marker();
}
